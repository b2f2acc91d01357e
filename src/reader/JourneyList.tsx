import "./JourneyList.css";
import "./RowGround.css";
import { formatDistance } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import type { Journey } from "#story/story";
import { JourneySample } from "#ui/JourneySample";
import { pointing } from "#ui/pointing";

/** The journeys of the story: the way to them where the map has no key. */
export function JourneyList() {
  const story = useStory((state) => state.story);
  if (story.journeys.length === 0) return null;
  return (
    <section>
      <div className="overview-head">
        <h2>{messages.journeys()}</h2>
      </div>
      <ul>
        {story.journeys.map((journey, index) => (
          <li key={journey.id}>
            <JourneyRow journey={journey} index={index} lang={story.lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function JourneyRow({ journey, index, lang }: { journey: Journey; index: number; lang: string }) {
  const selectJourney = useStory((state) => state.selectJourney);
  const hoverJourney = useStory((state) => state.hoverJourney);
  const hovered = useStory((state) => state.hoveredJourney === journey.id);
  return (
    <button
      type="button"
      className="place-row row-ground journey-row"
      data-opener={`journey ${journey.id}`}
      data-hovered={hovered ? "true" : undefined}
      onClick={() => selectJourney(journey.id)}
      {...pointing((on) => hoverJourney(on ? journey.id : null))}
    >
      <JourneySample index={index} />
      <span>
        <span className="place-row-name" lang={lang}>
          {journey.title}
        </span>
        <span className="place-row-summary">
          {messages.journeyRow(journey.legs.length, formatDistance(journey.lengthKm))}
        </span>
      </span>
    </button>
  );
}
