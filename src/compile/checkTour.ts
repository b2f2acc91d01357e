import { labelOf } from "#story/checkedFields";
import { didYouMean } from "#story/closestWord";
import type { StoryIssue } from "#story/files";
import { type DocumentPath, describeText, errorAt } from "#story/sourceDocument";
import type { SourceTourStep, StorySource } from "#story/storySource";

/** Two quotes stand side by side; a third has no room in front of a class. */
const MOST_QUOTES = 2;

/**
 * Checks that each step of the tour has something to show, and that the places, journeys and legs it names exist.
 * @param journeyIds - of the journeys in order, the ids made from titles included
 */
export function checkTour(
  source: StorySource,
  placeIds: ReadonlySet<string>,
  journeyIds: readonly string[],
): StoryIssue[] {
  const issues: StoryIssue[] = [];
  const document = source.storyDocument;
  const report = (path: DocumentPath, sentence: (label: string) => string) => {
    issues.push(errorAt(document.file, document.locate(path), sentence(labelOf(path, document.file))));
  };

  for (const [index, step] of source.tour.entries()) {
    const path = ["tour", index];
    const { places, journey, leg, evidence, layout } = step;
    for (const [number, place] of places.entries()) {
      if (placeIds.has(place)) continue;
      const expected = `an id of places.geojson${didYouMean(place, placeIds)}`;
      report(
        [...path, "places", number],
        (at) => `${at} is a place that is not defined: found ${describeText(place)}, expected ${expected}`,
      );
    }
    const known = journey === null ? -1 : journeyIds.indexOf(journey);
    if (journey !== null && known < 0) {
      const expected = `an id of journeys${didYouMean(journey, journeyIds)}`;
      report(
        [...path, "journey"],
        (at) => `${at} is not defined: found ${describeText(journey)}, expected ${expected}`,
      );
    }
    if (leg !== null && journey === null) {
      report([...path, "leg"], (at) => `${at} is of no journey: found ${leg}, expected the key "journey" beside it.`);
    }
    const legs = source.journeys[known]?.legs.length;
    if (leg !== null && legs !== undefined && leg > legs) {
      const expected = legs === 1 ? "1, its only leg" : `a leg from 1 to ${legs}`;
      report([...path, "leg"], (at) => `${at} is not in its journey: found ${leg}, expected ${expected}.`);
    }
    if (evidence.length > MOST_QUOTES) {
      const found = `found ${evidence.length}, expected at most ${MOST_QUOTES}`;
      report([...path, "evidence", MOST_QUOTES], () => `tour ${index + 1}, evidence has too many quotes: ${found}.`);
    }
    if (layout === "quote" && !hasWords(step)) {
      const expected = "evidence, text or question beside it";
      report([...path, "layout"], (at) => `${at} has no words to show: found "quote", expected ${expected}.`);
    } else if (layout !== "map" && !hasWords(step) && !isOnMap(step)) {
      const expected = 'evidence, text, question, places, journey, camera or the layout "map"';
      const found = step.notes === null ? "a title" : "a title and notes";
      report(path, (at) => `${at} has nothing to show: found ${found}, expected also ${expected}.`);
    }
  }
  return issues;
}

function hasWords({ text, question, evidence }: SourceTourStep): boolean {
  return text !== null || question !== null || evidence.length > 0;
}

/** Whether a step says what its map shows, rather than the whole story. */
export function isOnMap({ places, journey, camera }: SourceTourStep): boolean {
  return places.length > 0 || journey !== null || camera !== null;
}
