/**
 * Purpose: the map as a picture with links: before the live map has come, where there is none, and on paper.
 * In and out: reads the store and dispatches its actions. The drawing comes with the page, made by `src/build/poster.ts`.
 * Must not know: the live map; where a place stands in the drawing, which the page's style rules say.
 */
import "./PosterMap.css";
import { type CSSProperties, use, useEffect, useRef, useState } from "react";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { countStandsInside } from "#map/markerRadius";
import { placeSubtitles } from "#map/placeSubtitles";
import { excerptCounts, placesByCount, shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Place } from "#story/story";
import { plainClick } from "#ui/plainClick";
import { pointing } from "#ui/pointing";
import { markerName } from "./markerNames";
import { Prerendered } from "./Prerendered";

export function PosterMap() {
  const rows = useStory((state) => placesByCount(state.story));
  return (
    <div className="poster">
      <div className="poster-frame">
        <PosterDrawing />
        <ul className="poster-places" aria-label={messages.placesOnMap()}>
          {rows.map(({ place }) => (
            <PosterPlace key={place.id} place={place} />
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Left as it is where the page brings it; the development server's page does not. */
function PosterDrawing() {
  const element = useRef<HTMLDivElement>(null);
  const { poster } = use(Prerendered);
  const [markup, setMarkup] = useState(poster);
  useEffect(() => {
    if (element.current?.firstElementChild) return;
    import("virtual:dateline/poster").then(
      ({ default: { markup, css } }) => setMarkup(`<style>${css}</style>${markup}`),
      // Decoration: the links to the places are there without it.
      (error) => console.warn(error),
    );
  }, []);
  return (
    <div
      ref={element}
      className="poster-base"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made at build time, every text of the story escaped.
      dangerouslySetInnerHTML={{ __html: markup }}
    />
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
