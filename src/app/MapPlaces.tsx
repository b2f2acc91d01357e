import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef } from "react";
import { messages } from "#i18n/messages";
import { isArrowKey, markerNeighbour } from "#map/markerNeighbour";
import { markerRadius } from "#map/markerRadius";
import { contains, type MapPadding, type MapRect } from "#store/mapFrame";
import { placesByCount, shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import { markerName } from "./markerNames";

interface MapPlacesProps {
  /** Where a place is drawn, in CSS pixels of the map; `null` when it is out of view. */
  pointOf(place: string): { x: number; y: number } | null;
  cover: MapPadding;
  furniture: readonly MapRect[];
}

/**
 * The places as buttons that lie on their markers, for the keyboard and for screen readers. They let the mouse through:
 * the map itself knows best what is under it. A place out of view, or under a panel or what else lies on the map, has none,
 * so that the focus is never hidden.
 *
 * Tab goes from one to the next, those with most excerpts first; an arrow key goes to the neighbour on that side of the
 * screen, and does nothing where there is none.
 */
export function MapPlaces({ pointOf, cover, furniture }: MapPlacesProps) {
  const list = useRef<HTMLUListElement>(null);
  const hintId = useId();
  const story = useStory((state) => state.story);
  const rows = useStory((state) => placesByCount(state.story));
  const counts = useStory((state) => shownCounts(state.story, state.filters));
  const view = useStory((state) => state.view);
  const openFromMap = useStory((state) => state.openFromMap);
  const hover = useStory((state) => state.hover);

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
  }, [view, pointOf, cover, furniture]);

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
        {rows.map(({ place }) => {
          const count = counts.get(place.id) ?? 0;
          return (
            <li key={place.id} hidden>
              <button
                type="button"
                data-map-place={place.id}
                style={{ "--marker-size": `${2 * markerRadius(count, view?.camera.zoom ?? 4)}px` } as CSSProperties}
                onClick={() => openFromMap(place.id)}
                onFocus={() => hover(place.id)}
                onBlur={() => hover(null)}
              >
                <span className="visually-hidden">{markerName(story, place, count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
