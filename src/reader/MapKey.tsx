import "./MapKey.css";
import { useId } from "react";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import type { Journey } from "#story/story";
import { JourneySample } from "#ui/JourneySample";
import { type LinePattern, ModeSample } from "#ui/ModeSample";

/** What the lines on the map mean: only those that the story has. */
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
            <JourneySample index={index} />
            {journey.title}
          </li>
        ))}
      </ul>
      <ul className="map-key-modes">
        {patterns(story.journeys).map((pattern) => (
          <li key={pattern}>
            <ModeSample pattern={pattern} />
            {PATTERN_NAMES[pattern]()}
          </li>
        ))}
      </ul>
    </section>
  );
}

const PATTERN_NAMES: Record<LinePattern, () => string> = {
  train: messages.modeTrain,
  flight: messages.modeFlight,
  ship: messages.modeShip,
  road: messages.modeRoad,
  notStated: messages.modeNotStated,
  planned: messages.legPlanned,
};

const ORDER: readonly LinePattern[] = ["train", "flight", "ship", "road", "notStated", "planned"];

function patterns(journeys: readonly Journey[]): LinePattern[] {
  const present = new Set<LinePattern>();
  for (const leg of journeys.flatMap((journey) => journey.legs)) {
    present.add(leg.mode ?? "notStated");
    if (leg.status === "planned") present.add("planned");
  }
  return ORDER.filter((pattern) => present.has(pattern));
}
