import "./RowGround.css";
import type { ReactNode } from "react";
import { placeName } from "#i18n/placeNames";
import { useStory } from "#store/useStory";
import type { Place } from "#story/story";
import { MarkerGlyph } from "#ui/MarkerGlyph";
import { plainClick } from "#ui/plainClick";
import { pointing } from "#ui/pointing";
import { ExcerptCount } from "./ExcerptCount";
import { LocalName } from "./LocalName";
import { placeShape } from "./placeShape";

interface PlaceRowProps {
  place: Place;
  count: number;
  /** Largest count of the list, to which the glyphs are scaled. */
  largest: number;
}

/** A place in the list; opens it, and rings its marker while pointed at. `data-place-row` lets focus find its way back. */
export function PlaceRow({ place, count, largest }: PlaceRowProps) {
  const selectPlace = useStory((state) => state.selectPlace);
  const hover = useStory((state) => state.hover);
  const hovered = useStory((state) => state.hovered === place.id);
  return (
    // A link, so that it leads to the place's passages in a page without scripts too.
    <a
      href={`#place=${encodeURIComponent(place.id)}`}
      className="place-row row-ground"
      data-place-row={place.id}
      data-hovered={hovered ? "true" : undefined}
      onClick={plainClick(() => selectPlace(place.id))}
      {...pointing((on) => hover(on ? place.id : null))}
    >
      <PlaceRowContent place={place} count={count} largest={largest}>
        {placeName(place).name} <LocalName place={place} narrow />
      </PlaceRowContent>
    </a>
  );
}

/** What a row shows of a place, with its name as the row's children. */
export function PlaceRowContent({ place, count, largest, children }: PlaceRowProps & { children: ReactNode }) {
  const storyLang = useStory((state) => state.story.lang);
  const { summary } = place.properties;
  return (
    <>
      <MarkerGlyph shape={placeShape(place)} count={count} look="sized" largest={largest} />
      <span>
        <span className="place-row-name">{children}</span>
        {summary !== null && (
          <span className="place-row-summary">
            <bdi lang={storyLang}>{summary}</bdi>
          </span>
        )}
      </span>
      <ExcerptCount count={count} className="place-row-count" />
    </>
  );
}
