import { didYouMean } from "#story/closestWord";
import type { StoryIssue } from "#story/files";
import { type DocumentPath, describeText, errorAt } from "#story/sourceDocument";
import type { StorySource } from "#story/storySource";

/** Checks that the places of events and legs exist, that legs lead somewhere, and that ids are used once. */
export function checkReferences(source: StorySource, placeIds: ReadonlySet<string>): StoryIssue[] {
  const issues: StoryIssue[] = [];
  const document = source.storyDocument;
  const report = (path: DocumentPath, message: string) => {
    issues.push(errorAt(document.file, document.locate(path), message));
  };
  const checkPlace = (place: string | null, path: DocumentPath, subject: string) => {
    if (place === null || placeIds.has(place)) return;
    const expected = `an id of places.geojson${didYouMean(place, placeIds)}`;
    report(path, `${subject} a place that is not defined: found ${describeText(place)}, expected ${expected}`);
  };
  const checkIds = (items: readonly { id: string | null }[], key: string) => {
    const seen = new Set<string>();
    for (const [index, { id }] of items.entries()) {
      if (id !== null && seen.has(id)) {
        report([key, index, "id"], `An id of ${key} is used twice: found "${id}" again, expected it once.`);
      }
      if (id !== null) seen.add(id);
    }
  };

  checkIds(source.events, "events");
  checkIds(source.journeys, "journeys");
  for (const [index, { place }] of source.events.entries()) {
    checkPlace(place, ["events", index, "place"], "An event names");
  }
  for (const [journey, { legs }] of source.journeys.entries()) {
    for (const [index, { from, to }] of legs.entries()) {
      const path = ["journeys", journey, "legs", index];
      checkPlace(from, [...path, "from"], "A leg starts at");
      checkPlace(to, [...path, "to"], "A leg leads to");
      if (from === to) {
        const message = `A leg leads nowhere: found ${describeText(from)} at both ends, expected two places.`;
        report([...path, "to"], message);
      }
    }
  }
  return issues;
}
