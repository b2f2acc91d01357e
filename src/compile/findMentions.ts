import { didYouMean } from "#story/closestWord";
import type { StoryIssue } from "#story/files";
import { describeText, errorAt } from "#story/sourceDocument";
import type { Mention } from "#story/story";
import type { SourceArticle, SourceParagraph } from "#story/storySource";
import { datelineLength } from "./dateline";
import { findNames } from "./findNames";
import type { NameIndex } from "./nameIndex";

/**
 * Finds the mentions of each block of an article: links written by hand, then names that link by themselves outside
 * of them. In order of `start`; places of one link in the order in which it names them.
 */
export function findMentions(
  article: SourceArticle,
  placeIds: ReadonlySet<string>,
  index: NameIndex,
): { mentions: Mention[][]; issues: StoryIssue[] } {
  const issues: StoryIssue[] = [];
  const ambiguous = new Set<string>();
  // An article has one dateline; captions of pictures may stand before it.
  let hasDateline = false;
  const mentions = article.blocks.map((block) => {
    if (block.type === "gap") return [];
    const dateline = hasDateline ? 0 : datelineLength(block.text, article.dateline);
    hasDateline ||= dateline > 0;
    const found = linkedMentions(article, block, placeIds, index, issues);
    const excluded = [{ start: 0, end: dateline }, ...block.links];
    for (const { start, end, places } of findNames(block.text, article.lang, index, excluded)) {
      const [first, ...others] = places;
      if (!first) continue;
      if (others.length === 0) {
        found.push({ place: first.place, start, end, sense: "place", by: first.by, from: "rule" });
        continue;
      }
      const words = block.text.slice(start, end);
      if (ambiguous.has(words)) continue;
      ambiguous.add(words);
      const ids = places.map(({ place }) => place);
      const message = `A name means several places: found ${describeText(words)} for ${ids.join(" and ")}, expected a link such as [${words}](place:${first.place}).`;
      issues.push(errorAt(article.file, block.locate(start), message));
    }
    // A stable sort keeps the places of one link in their order.
    return found.sort((a, b) => a.start - b.start);
  });
  return { mentions, issues };
}

function linkedMentions(
  article: SourceArticle,
  block: SourceParagraph,
  placeIds: ReadonlySet<string>,
  index: NameIndex,
  issues: StoryIssue[],
): Mention[] {
  return block.links.flatMap(({ start, end, places, sense, position }) =>
    places.map((place): Mention => {
      if (!placeIds.has(place)) {
        const message = `A link leads to a place that is not defined: found "${place}", expected an id of places.geojson${didYouMean(place, placeIds)}`;
        issues.push(errorAt(article.file, position, message));
      }
      return { place, start, end, sense, by: index.byOf(place, block.text.slice(start, end)), from: "editor" };
    }),
  );
}
