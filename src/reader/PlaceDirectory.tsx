import "./PlaceDirectory.css";
import { formatDirection, formatDistance } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { placeRelations } from "#store/placeRelations";
import { placeById, placesByCount, shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Journey, Leg, Place } from "#story/story";
import { placeFacts } from "./placeFacts";
import { ShowMoreButton } from "./ShowMoreButton";
import { useBounded } from "./useBounded";

/** The map as text: every place with what kind of place it is, where it lies from the others, and the journeys there. */
export function PlaceDirectory() {
  const [places, more] = useBounded(useStory((state) => placesByCount(state.story)));
  return (
    <>
      <p className="directory-hint">{messages.mapInWordsHint()}</p>
      <ul className="directory">
        {places.map(({ place }) => (
          <li key={place.id}>
            <DirectoryEntry place={place} />
          </li>
        ))}
      </ul>
      <ShowMoreButton more={more} />
    </>
  );
}

function DirectoryEntry({ place }: { place: Place }) {
  const story = useStory((state) => state.story);
  const count = useStory((state) => shownCounts(state.story, state.filters).get(place.id) ?? 0);
  const selectPlace = useStory((state) => state.selectPlace);
  const relations = placeRelations(story, place.id);
  const facts = placeFacts(place);
  return (
    <>
      <h3>
        <button
          type="button"
          className="directory-place"
          data-opener={`directory ${place.id}`}
          onClick={() => selectPlace(place.id)}
        >
          {messages.placeWithCount(placeName(place).name, count)}
        </button>
      </h3>
      {facts !== null && <p>{facts}</p>}
      <ul>
        {relations.map(({ from, km, bearing }) => (
          <li key={from.id}>{formatDirection(km, bearing, placeName(from).name)}</li>
        ))}
        {story.journeys.flatMap((journey) =>
          journey.legs.map((leg, index) =>
            leg.from === place.id || leg.to === place.id ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a leg is known by its place in the journey.
              <li key={`${journey.id} ${index}`}>
                <DirectoryLeg place={place} journey={journey} leg={leg} index={index} />
              </li>
            ) : null,
          ),
        )}
      </ul>
    </>
  );
}

function DirectoryLeg({ place, journey, leg, index }: { place: Place; journey: Journey; leg: Leg; index: number }) {
  const other = useStory((state) => placeById(state.story).get(leg.from === place.id ? leg.to : leg.from));
  const selectJourney = useStory((state) => state.selectJourney);
  if (!other) return null;
  const sentence = leg.from === place.id ? messages.directoryJourneyTo : messages.directoryJourneyFrom;
  return (
    <button
      type="button"
      className="directory-leg"
      data-opener={`directory ${place.id} ${journey.id} ${index}`}
      onClick={() => selectJourney(journey.id, index)}
    >
      {sentence(journey.title, placeName(other).name, formatDistance(leg.lengthKm))}
    </button>
  );
}
