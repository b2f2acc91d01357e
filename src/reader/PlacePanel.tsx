import "./PlacePanel.css";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { placeById, placeRank, shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Place } from "#story/story";
import { MarkerGlyph } from "#ui/MarkerGlyph";
import { LocalName } from "./LocalName";
import { PanelHeading } from "./PanelHeading";
import { PanelNav } from "./PanelNav";
import { PlaceExcerpts } from "./PlaceExcerpts";
import { placeFacts } from "./placeFacts";
import { placeShape } from "./placeShape";

interface PlacePanelProps {
  /** Id of a place of the story. */
  placeId: string;
}

/** A place and every passage about it. */
export function PlacePanel({ placeId }: PlacePanelProps) {
  const place = useStory((state) => placeById(state.story).get(placeId));
  if (!place) return null;
  return (
    <div className="place">
      <PlaceNav place={place} />
      <PlaceHead place={place} />
      <PlaceExcerpts place={place} />
    </div>
  );
}

function PlaceNav({ place }: { place: Place }) {
  const step = useStory((state) => placeRank(state.story, place.id)) + 1;
  const all = useStory((state) => state.story.places.features.length);
  const stepPlace = useStory((state) => state.stepPlace);
  return (
    <PanelNav
      step={<span>{messages.placeStep(step, all)}</span>}
      previous={messages.previousPlace()}
      next={messages.nextPlace()}
      close={messages.closePlace()}
      onStep={stepPlace}
    />
  );
}

function PlaceHead({ place }: { place: Place }) {
  const count = useStory((state) => shownCounts(state.story, state.filters).get(place.id) ?? 0);
  const facts = placeFacts(place);
  return (
    <div className="place-head">
      <MarkerGlyph shape={placeShape(place)} count={count} look="head" selected={count > 0} />
      <div>
        <PanelHeading className="place-name">{placeName(place).name}</PanelHeading>
        <p className="place-local-name">
          <LocalName place={place} />
        </p>
        {facts !== null && <p className="place-facts">{facts}</p>}
        {place.descriptions.map(({ value, lang }) => (
          <p key={value} className="place-description" lang={lang ?? undefined}>
            {value}
          </p>
        ))}
      </div>
    </div>
  );
}
