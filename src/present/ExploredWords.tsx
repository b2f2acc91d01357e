import { formatDistance } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { excerptsOfPlace } from "#store/placeExcerpts";
import { excerptPassage, quotedPassage } from "#store/quotedPassage";
import { excerptCounts, openJourneyOf, placeById } from "#store/selectors";
import { useStory } from "#store/useStory";
import { usePresent } from "./PresentContext";
import { HiddenWords, StepQuote } from "./StepQuote";

/** What was opened on the map while the tour rests: all passages about a place, or what is known of a journey. */
export function ExploredWords() {
  const selected = useStory((state) => state.selected);
  return selected === null ? <ExploredJourney /> : <ExploredPlace id={selected} />;
}

function ExploredPlace({ id }: { id: string }) {
  const story = useStory((state) => state.story);
  const hidden = usePresent((state) => state.namesHidden);
  const place = placeById(story).get(id);
  const excerpts = excerptsOfPlace(story, id);
  const count = excerptCounts(story).get(id) ?? 0;
  if (!place) return null;
  const { name } = placeName(place);
  return (
    <>
      <h2 className="step-title">{hidden ? <HiddenWords>{name}</HiddenWords> : name}</h2>
      {/* What a place is called in short tells its name. */}
      {!hidden && place.properties.summary !== null && (
        <p className="step-text" lang={story.lang}>
          {place.properties.summary}
        </p>
      )}
      <p className="step-text">{messages.excerptCount(count)}</p>
      <div className="step-quotes">
        {excerpts.map((excerpt) => {
          const passage = excerptPassage(story, excerpt);
          return passage && <StepQuote key={excerpt.id} passage={passage} places={[id]} />;
        })}
      </div>
    </>
  );
}

function ExploredJourney() {
  const story = useStory((state) => state.story);
  const journey = useStory(openJourneyOf);
  const leg = useStory((state) => state.journey?.leg ?? null);
  if (!journey) return null;
  const legs = leg === null ? journey.legs : journey.legs.slice(leg, leg + 1);
  const passages = legs.flatMap(({ evidence }) => evidence.flatMap((one) => quotedPassage(story, one) ?? []));
  return (
    <>
      <h2 className="step-title" lang={story.lang}>
        {journey.title}
      </h2>
      <p className="step-text">
        {messages.journeyFacts(journey.traveller, journey.legs.length, formatDistance(journey.lengthKm))}
      </p>
      <div className="step-quotes">
        {passages.map((passage) => (
          <StepQuote
            key={`${passage.article.id} ${passage.text}`}
            passage={passage}
            places={legs.flatMap(({ from, to }) => [from, to])}
          />
        ))}
      </div>
    </>
  );
}
