/**
 * Purpose: the drawing of the map: what a poster shows besides places.
 * In and out: comes with the page, made by `src/build/poster.ts`, or is fetched where the page has not got it.
 * Must not know: how the drawing is made. Rules that come with it colour an area by what is said here of its place.
 */
import "./PosterDrawing.css";
import { use, useEffect, useRef, useState } from "react";
import { MOST_SINGLE } from "#map/shownPlaces";
import { shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import { Prerendered } from "./Prerendered";

/**
 * The drawing for a place in the page behind all of its text: the browser takes a page apart piece by piece, and what is
 * read and pressed should not wait for what is looked at. Of many places the drawing holds links, and stays with the map.
 */
export function PosterGround() {
  const single = useStory((state) => state.story.places.features.length <= MOST_SINGLE);
  if (!single) return null;
  return (
    <div className="poster-ground" aria-hidden="true">
      <div className="poster-frame">
        <PosterDrawing />
      </div>
    </div>
  );
}

/** Left as it is where the page brings it; the development server's page does not. */
export function PosterDrawing() {
  const element = useRef<HTMLDivElement>(null);
  const { poster } = use(Prerendered);
  const [markup, setMarkup] = useState(poster);
  const selected = useStory((state) => state.selected);
  const empty = useStory(({ story, filters }) => {
    const counts = shownCounts(story, filters);
    // Of many places none is drawn as an area of its own.
    const few = story.places.features.length <= MOST_SINGLE ? story.places.features : [];
    return few.flatMap(({ id, geometry }) => (geometry.type === "Point" || counts.get(id) ? [] : [id])).join(" ");
  });
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
      data-selected={selected ?? undefined}
      data-empty={empty || undefined}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made at build time, every text of the story escaped.
      dangerouslySetInnerHTML={{ __html: markup }}
    />
  );
}
