import { type CSSProperties, type KeyboardEvent, useEffect, useId, useMemo, useRef } from "react";
import { messages } from "#i18n/messages";
import { isArrowKey, markerNeighbour } from "#map/markerNeighbour";
import { markerRadius } from "#map/markerRadius";
import { type MapMark, MOST_SINGLE, type PlaceGroup } from "#map/shownPlaces";
import { contains, type MapPadding, type MapRect } from "#store/mapFrame";
import { placesByCount, shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { LngLat } from "#story/story";
import { markerName } from "./markerNames";

/** What the map makes of places that fall together. */
export interface MapGroups {
  /** What is in view; `null` where each place stands by itself. */
  marks(): MapMark[] | null;
  point(id: string | null): void;
  /** Ids of the places in it. */
  open(id: string): readonly string[];
}

interface MapPlacesProps {
  groups: MapGroups;
  /** Where a place is drawn, in CSS pixels of the map; `null` when it is out of view. */
  pointOf(place: string): { x: number; y: number } | null;
  cover: MapPadding;
  furniture: readonly MapRect[];
  /** Given while no name is to be told. */
  hiddenName: ((index: number, count: number) => string) | undefined;
  /** Given while something is measured: a place is then a point like any other, longitude first. */
  onMeasure: ((point: LngLat) => void) | undefined;
}

/**
 * The places as buttons that lie on their markers, for the keyboard and for screen readers. They let the mouse through:
 * the map itself knows best what is under it. A place out of view, or under a panel or what else lies on the map, has none,
 * so that the focus is never hidden.
 *
 * Tab goes from one to the next, those with most excerpts first; an arrow key goes to the neighbour on that side of the
 * screen, and does nothing where there is none.
 */
export function MapPlaces({ pointOf, groups, cover, furniture, hiddenName, onMeasure }: MapPlacesProps) {
  const list = useRef<HTMLUListElement>(null);
  const hintId = useId();
  const story = useStory((state) => state.story);
  const counts = useStory((state) => shownCounts(state.story, state.filters));
  const view = useStory((state) => state.view);
  const selected = useStory((state) => state.selected);
  const openFromMap = useStory((state) => state.openFromMap);
  const hover = useStory((state) => state.hover);
  /** Place ids of a group that was opened from here: the focus goes on to a part of it. */
  const opened = useRef<readonly string[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map answers differently after each of these.
  const marks = useMemo((): MapMark[] => {
    if (!view) return [];
    const single = story.places.features.length > MOST_SINGLE ? [] : placesByCount(story);
    return (
      groups.marks() ??
      single.map(({ place }) => {
        const count = counts.get(place.id) ?? 0;
        return { place, count, group: null, name: null, radius: markerRadius(count, view.camera.zoom) };
      })
    );
  }, [groups, story, counts, view, selected]);

  useEffect(() => {
    if (!view || !list.current) return;
    const { clientWidth, clientHeight } = list.current;
    for (const item of list.current.children) {
      const button = item.querySelector("button");
      const point = pointOf(button?.dataset.mapPlace ?? "");
      const free =
        point !== null &&
        point.x > cover.left &&
        point.x < clientWidth - cover.right &&
        point.y > cover.top &&
        point.y < clientHeight - cover.bottom &&
        !furniture.some((rect) => contains(rect, point));
      item.toggleAttribute("hidden", !free);
      if (button && point) button.style.translate = `calc(${point.x}px - 50%) calc(${point.y}px - 50%)`;
    }
    // The button that had it is gone with its group.
    if (opened.current.length === 0 || document.activeElement !== document.body) return;
    const shown = marks.findIndex(({ place, group }) => opened.current.includes((group?.lead ?? place).id));
    opened.current = [];
    list.current.children[shown]?.querySelector("button")?.focus();
  }, [view, pointOf, cover, furniture, marks]);

  const pointTo = (id: string | null, group: PlaceGroup | null) => {
    groups.point(group && id);
    hover(group ? null : id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const from = event.target instanceof HTMLElement ? event.target.dataset.mapPlace : undefined;
    if (!isArrowKey(key) || ctrlKey || metaKey || altKey || from === undefined) return;
    // The page would scroll.
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("li:not([hidden]) > [data-map-place]") ?? [])];
    const markers = new Map(
      buttons.map((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return [button.dataset.mapPlace ?? "", { x: left + width / 2, y: top + height / 2 }];
      }),
    );
    const next = markerNeighbour(markers, from, key);
    buttons.find((button) => button.dataset.mapPlace === next)?.focus();
  };

  return (
    <>
      <p id={hintId} hidden>
        {messages.markerKeys()}
      </p>
      <ul
        ref={list}
        className="map-places"
        aria-label={messages.placesOnMap()}
        aria-describedby={hintId}
        onKeyDown={onKeyDown}
      >
        {marks.map(({ place, count, group, radius, name }, index) => (
          <li key={place.id} hidden>
            <button
              type="button"
              data-map-place={place.id}
              style={{ "--marker-size": `${2 * radius}px` } as CSSProperties}
              onClick={() => {
                if (onMeasure) onMeasure(place.properties.labelPoint);
                else if (group) opened.current = groups.open(place.id);
                else openFromMap(place.id);
              }}
              onFocus={() => pointTo(place.id, group)}
              onBlur={() => pointTo(null, null)}
            >
              <span className="visually-hidden">
                {hiddenName?.(index, count) ?? name ?? markerName(story, place, count)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
