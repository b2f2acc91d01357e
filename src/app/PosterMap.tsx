/**
 * Purpose: the map as a picture with links: before the live map has come, where there is none, and on paper.
 * In and out: reads the store and dispatches its actions.
 * Of many places, drawing and links come together, as groups: see `src/build/posterGroups.ts`.
 * Must not know: the live map; where a place stands in the drawing, which the page's style rules say.
 */
import "./PosterMap.css";
import type { CSSProperties } from "react";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { countStandsInside } from "#map/markerRadius";
import { placeSubtitles } from "#map/placeSubtitles";
import { MOST_SINGLE } from "#map/shownPlaces";
import { excerptCounts, placesByCount, shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Place } from "#story/story";
import { plainClick } from "#ui/plainClick";
import { pointing } from "#ui/pointing";
import { markerName } from "./markerNames";
import { PosterDrawing } from "./PosterDrawing";

interface PosterMapProps {
  /** The drawing is not in it: `PosterGround` lies under it. */
  apart?: boolean;
}

export function PosterMap({ apart = false }: PosterMapProps) {
  const rows = useStory((state) => placesByCount(state.story));
  const single = rows.length <= MOST_SINGLE;
  const isApart = apart && single;
  return (
    <div className="poster" data-apart={isApart ? "" : undefined}>
      <div className="poster-frame">
        {/* The places first: what can be pressed is there before what is only looked at. */}
        {single && (
          <ul className="poster-places" aria-label={messages.placesOnMap()}>
            {rows.map(({ place }) => (
              <PosterPlace key={place.id} place={place} />
            ))}
          </ul>
        )}
        {!isApart && <PosterDrawing />}
      </div>
    </div>
  );
}

function PosterPlace({ place }: { place: Place }) {
  const count = useStory((state) => shownCounts(state.story, state.filters).get(place.id) ?? 0);
  const all = useStory((state) => excerptCounts(state.story).get(place.id) ?? 0);
  const selected = useStory((state) => state.selected === place.id);
  const hovered = useStory((state) => state.hovered === place.id);
  const name = useStory(({ story }) => markerName(story, place, count));
  const subtitle = useStory((state) => placeSubtitles(state.story).get(place.id));
  const openFromMap = useStory((state) => state.openFromMap);
  const hover = useStory((state) => state.hover);
  const title = placeName(place).name;
  const isPoint = place.geometry.type === "Point";
  const inside = isPoint && countStandsInside(count);
  // Area follows the count; the rules of the page know the size for all excerpts.
  const share = count === all ? undefined : Math.sqrt(count / Math.max(1, all));

  return (
    <li
      className="poster-place"
      data-poster={place.id}
      data-selected={selected ? "" : undefined}
      data-hovered={hovered ? "" : undefined}
      data-empty={count === 0 ? "" : undefined}
      style={share === undefined ? undefined : ({ "--share": share } as CSSProperties)}
    >
      <a
        href={`#place=${encodeURIComponent(place.id)}`}
        aria-current={selected ? "true" : undefined}
        onClick={plainClick(() => openFromMap(place.id))}
        {...pointing((on) => hover(on ? place.id : null))}
      >
        <span className="visually-hidden">{name}</span>
        <span className="poster-marker" data-area={isPoint ? undefined : ""} aria-hidden="true">
          {inside && count}
        </span>
        <span className="poster-label" aria-hidden="true">
          <b>{title}</b>
          {!inside && <span className="poster-count"> {count}</span>}
          {subtitle !== undefined && <span className="poster-sub">{subtitle}</span>}
        </span>
      </a>
    </li>
  );
}
