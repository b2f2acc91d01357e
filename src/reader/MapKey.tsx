import "./MapKey.css";
import { useId } from "react";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import type { Journey } from "#story/story";
import { JourneySample } from "#ui/JourneySample";
import { type LinePattern, ModeSample } from "#ui/ModeSample";
import { pointing } from "#ui/pointing";
import { modeName } from "./travelModes";

/** What the lines on the map mean, only those that the story has; journeys open from here. */
export function MapKey() {
  const story = useStory((state) => state.story);
  const titleId = useId();
  if (story.journeys.length === 0) return null;
  return (
    <section className="map-key card" aria-labelledby={titleId}>
      <h2 id={titleId} className="map-key-title">
        {messages.journeys()}
      </h2>
      <ul className="map-key-journeys" lang={story.lang}>
        {story.journeys.map((journey, index) => (
          <li key={journey.id}>
            <KeyJourney journey={journey} index={index} />
          </li>
        ))}
      </ul>
      <ul className="map-key-modes">
        {patterns(story.journeys).map((pattern) => (
          <li key={pattern}>
            <ModeSample pattern={pattern} />
            {modeName(pattern)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens the journey, and raises its line on the map while it is pointed at, and the other way round. */
function KeyJourney({ journey, index }: { journey: Journey; index: number }) {
  const open = useStory((state) => state.journey?.id === journey.id);
  const hovered = useStory((state) => state.hoveredJourney === journey.id);
  const selectJourney = useStory((state) => state.selectJourney);
  const hoverJourney = useStory((state) => state.hoverJourney);
  return (
    <button
      type="button"
      className="map-key-journey"
      data-opener={`key ${journey.id}`}
      data-hovered={hovered ? "true" : undefined}
      aria-current={open ? "true" : undefined}
      onClick={() => selectJourney(journey.id)}
      {...pointing((on) => hoverJourney(on ? journey.id : null))}
    >
      <JourneySample index={index} />
      {journey.title}
    </button>
  );
}

const ORDER: readonly LinePattern[] = ["train", "flight", "ship", "road", "notStated", "planned"];

function patterns(journeys: readonly Journey[]): LinePattern[] {
  const present = new Set<LinePattern>();
  for (const leg of journeys.flatMap((journey) => journey.legs)) {
    present.add(leg.mode ?? "notStated");
    if (leg.status === "planned") present.add("planned");
  }
  return ORDER.filter((pattern) => present.has(pattern));
}
