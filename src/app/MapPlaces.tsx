import { type CSSProperties, useEffect, useRef } from "react";
import { messages } from "#i18n/messages";
import { markerRadius } from "#map/markerRadius";
import { placesByCount } from "#store/selectors";
import { useStory } from "#store/useStory";

/**
 * The places as buttons that lie on their markers, for the keyboard and for screen readers. They let the mouse through:
 * the map itself knows best what is under it.
 */
export function MapPlaces({ pointOf }: { pointOf(place: string): { x: number; y: number } | null }) {
  const list = useRef<HTMLUListElement>(null);
  const rows = useStory((state) => placesByCount(state.story));
  const view = useStory((state) => state.view);
  const selectPlace = useStory((state) => state.selectPlace);
  const hover = useStory((state) => state.hover);

  useEffect(() => {
    if (!view) return;
    for (const button of list.current?.querySelectorAll("button") ?? []) {
      const point = pointOf(button.dataset.mapPlace ?? "");
      button.hidden = point === null;
      if (point) button.style.translate = `calc(${point.x}px - 50%) calc(${point.y}px - 50%)`;
    }
  }, [view, pointOf]);

  return (
    <ul ref={list} className="map-places" aria-label={messages.placesOnMap()}>
      {rows.map(({ place, count }) => (
        <li key={place.id}>
          <button
            type="button"
            hidden
            data-map-place={place.id}
            style={{ "--marker-size": `${2 * markerRadius(count, view?.camera.zoom ?? 4)}px` } as CSSProperties}
            onClick={() => selectPlace(place.id)}
            onFocus={() => hover(place.id)}
            onBlur={() => hover(null)}
          >
            {messages.placeWithCount(place.properties.title, count)}
          </button>
        </li>
      ))}
    </ul>
  );
}
