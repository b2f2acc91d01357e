import "./PlacePanel.css";
import "./JourneyPanel.css";
import { useEffect, useId, useRef } from "react";
import { formatDistance } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import type { Journey } from "#story/story";
import { JourneySample } from "#ui/JourneySample";
import { JourneyLeg } from "./JourneyLeg";
import { PanelHeading } from "./PanelHeading";
import { PanelNav } from "./PanelNav";

interface JourneyPanelProps {
  journey: Journey;
}

/** A journey and its legs, each with the passage that shows it. */
export function JourneyPanel({ journey }: JourneyPanelProps) {
  const story = useStory((state) => state.story);
  const index = story.journeys.findIndex(({ id }) => id === journey.id);
  return (
    <div className="journey">
      <JourneyNav journey={journey} />
      <div className="journey-head" lang={story.lang}>
        <PanelHeading className="place-name">{journey.title}</PanelHeading>
        <JourneySample index={index} />
      </div>
      <p className="journey-facts">
        {messages.journeyFacts(journey.traveller, journey.legs.length, formatDistance(journey.lengthKm))}
      </p>
      <LegList journey={journey} />
    </div>
  );
}

function JourneyNav({ journey }: JourneyPanelProps) {
  const leg = useStory((state) => state.journey?.leg ?? null);
  const stepLeg = useStory((state) => state.stepLeg);
  return (
    <PanelNav
      step={
        <span role="status">
          {leg === null ? messages.wholeJourney() : messages.legStep(leg + 1, journey.legs.length)}
        </span>
      }
      previous={messages.previousLeg()}
      next={messages.nextLeg()}
      close={messages.closeJourney()}
      onStep={stepLeg}
    />
  );
}

function LegList({ journey }: JourneyPanelProps) {
  const focused = useStory((state) => state.journey?.leg ?? null);
  const list = useRef<HTMLOListElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (focused !== null) list.current?.children[focused]?.scrollIntoView({ block: "nearest" });
  }, [focused]);
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className="visually-hidden">
        {messages.legs()}
      </h2>
      <ol ref={list} className="journey-legs">
        {journey.legs.map((leg, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a leg is known by its place in the journey.
          <li key={index} data-current={focused === index ? "true" : undefined}>
            <JourneyLeg journey={journey} leg={leg} index={index} current={focused === index} />
          </li>
        ))}
      </ol>
    </section>
  );
}
