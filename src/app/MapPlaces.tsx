import { type CSSProperties, useEffect, useRef } from "react";
import { messages } from "#i18n/messages";
import { markerRadius } from "#map/markerRadius";
import type { MapPadding } from "#store/mapFrame";
import { placesByCount } from "#store/selectors";
import { useStory } from "#store/useStory";

interface MapPlacesProps {
  /** Where a place is drawn, in CSS pixels of the map; `null` when it is out of view. */
  pointOf(place: string): { x: number; y: number } | null;
  cover: MapPadding;
}

/**
 * The places as buttons that lie on their markers, for the keyboard and for screen readers. They let the mouse through:
 * the map itself knows best what is under it. A place out of view or under a panel has none, so that the focus is never
 * hidden.
 */
export function MapPlaces({ pointOf, cover }: MapPlacesProps) {
  const list = useRef<HTMLUListElement>(null);
  const rows = useStory((state) => placesByCount(state.story));
  const view = useStory((state) => state.view);
  const selectPlace = useStory((state) => state.selectPlace);
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
        point.y < clientHeight - cover.bottom;
      item.toggleAttribute("hidden", !free);
      if (button && point) button.style.translate = `calc(${point.x}px - 50%) calc(${point.y}px - 50%)`;
    }
  }, [view, pointOf, cover]);

  return (
    <ul ref={list} className="map-places" aria-label={messages.placesOnMap()}>
      {rows.map(({ place, count }) => (
        <li key={place.id} hidden>
          <button
            type="button"
            data-map-place={place.id}
            style={{ "--marker-size": `${2 * markerRadius(count, view?.camera.zoom ?? 4)}px` } as CSSProperties}
            onClick={() => selectPlace(place.id)}
            onFocus={() => hover(place.id)}
            onBlur={() => hover(null)}
          >
            <span className="visually-hidden">{messages.placeWithCount(place.properties.title, count)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
