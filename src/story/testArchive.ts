/** A long story, for the tests of whatever fetches and shows its parts. */

import { createBlockSelectors } from "./anchor";
import type { Article, Excerpt, Story } from "./story";
import { testArticle, testPlace } from "./testParts";

/**
 * Two places: `hue` with so many excerpts, of which every second is named `wider`, and `dalat` with one. An article
 * has ten paragraphs; one in three has a date.
 */
export function longStory(count: number): Story {
  const articles = Array.from({ length: Math.ceil(count / 10) }, (_, n): Article => {
    const paragraphs = Math.min(10, count - 10 * n);
    return testArticle(`article-${n}`, {
      publisher: n % 2 === 0 ? "Gazette" : "Herald",
      published: n % 3 === 0 ? "2001-02-03" : null,
      blocks: Array.from({ length: paragraphs }, (_, block) => ({
        type: "paragraph",
        text: `Hue, ${10 * n + block}: 😀 and on`,
        mentions: [
          { place: "hue", start: 0, end: 3, sense: block % 2 === 0 ? "place" : "wider", by: "name", from: "rule" },
          ...(n === 0 && block === 3
            ? [{ place: "dalat", start: 5, end: 6, sense: "place", by: "description", from: "editor" } as const]
            : []),
        ],
      })),
    });
  });
  const excerpts = articles.flatMap((article) =>
    article.blocks.flatMap((block, index): Excerpt[] => {
      if (block.type === "gap") return [];
      const selectorsOf = createBlockSelectors(article);
      return block.mentions.map(({ place }) => ({
        id: `${place}-${article.id}x${index}`,
        place,
        article: article.id,
        block: index,
        text: block.text,
        mentions: block.mentions,
        selector: selectorsOf(index),
        event: index === 0 ? "visit" : null,
      }));
    }),
  );
  return {
    version: 1,
    title: "Long",
    dek: null,
    lang: "en",
    credits: [],
    articles,
    places: { type: "FeatureCollection", features: [testPlace("dalat"), testPlace("hue", [107.59, 16.46])] },
    excerpts,
    events: [{ id: "visit", title: "Visit", date: "2000-06", place: "hue", evidence: [] }],
    journeys: [],
    tour: [
      {
        title: "First",
        text: null,
        question: null,
        notes: null,
        layout: "both",
        places: ["dalat"],
        journey: null,
        evidence: [
          { article: "article-0", quote: "Hue, 3", block: 3, start: 0, end: 6, excerpts: ["hue-article-0x3"] },
        ],
        camera: null,
      },
    ],
    parallels: [],
  };
}
