import type { Evidence, Paragraph, ParallelPassage, PassageRef, Story } from "./story";

/**
 * Refuses a field of a story; of what was found it shows 60 characters at most.
 *
 * @throws Error always, in words for the reader of a page.
 */
export function failStory(where: string, found: unknown, expected: string): never {
  const short = (JSON.stringify(found) ?? "nothing").replace(/(.{59}).{2,}/s, "$1…");
  throw new Error(`${where} is not valid: found ${short}, expected ${expected}.`);
}

/**
 * Checks that all that a story refers to is in it, that ids are used once, that offsets lie in their texts, and that
 * an excerpt agrees with its paragraph and its place.
 *
 * @throws Error that names the first wrong field, what was found and what was expected.
 */
export function checkStoryReferences(story: Story): void {
  /** Gives the check that an id is one of the items'. */
  const idsOf = (items: readonly { id: string }[], list: string) => {
    const ids = new Set<string>();
    for (const [at, { id }] of items.entries()) {
      if (ids.has(id)) failStory(`${list}.${at}.id`, id, "an id that is used once");
      ids.add(id);
    }
    return (found: string | null, where: string) => {
      if (found !== null && !ids.has(found)) failStory(where, found, `an id of ${list}`);
    };
  };
  const checkPlace = idsOf(story.places.features, "places.features");
  const checkEvent = idsOf(story.events, "events");
  const checkExcerpt = idsOf(story.excerpts, "excerpts");
  const checkArticle = idsOf(story.articles, "articles");
  const checkJourney = idsOf(story.journeys, "journeys");
  const articles = new Map(story.articles.map(({ id, blocks }) => [id, blocks]));

  const paragraphAt = (article: string, index: number, where: string): Paragraph => {
    checkArticle(article, `${where}.article`);
    const block = articles.get(article)?.[index];
    return block?.type === "paragraph" ? block : failStory(`${where}.block`, index, "the index of a paragraph");
  };
  const checkEvidence = (found: readonly Evidence[], at: string) => {
    for (const [number, { article, block, start, end, quote, excerpts }] of found.entries()) {
      const where = `${at}.evidence.${number}`;
      const { text } = paragraphAt(article, block, where);
      if (text.slice(start, end) !== quote) failStory(`${where}.quote`, quote, "words of its paragraph");
      for (const excerpt of excerpts) checkExcerpt(excerpt, `${where}.excerpts`);
    }
  };

  for (const [at, { blocks }] of story.articles.entries()) {
    for (const [number, part] of blocks.entries()) {
      if (part.type === "gap") continue;
      for (const [which, { place, start, end }] of part.mentions.entries()) {
        const where = `articles.${at}.blocks.${number}.mentions.${which}`;
        checkPlace(place, `${where}.place`);
        if (start >= end || end > part.text.length) failStory(where, [start, end], "offsets of words in its paragraph");
      }
    }
  }
  for (const [at, { place, article, block, text, mentions, selector, event }] of story.excerpts.entries()) {
    const where = `excerpts.${at}`;
    const paragraph = paragraphAt(article, block, where);
    for (const [key, copy, original] of [
      ["text", text, paragraph.text],
      ["selector.0.exact", selector[0].exact, paragraph.text],
      // The schema has put the keys of both in the same order.
      ["mentions", mentions, paragraph.mentions],
    ] as const) {
      if (JSON.stringify(copy) !== JSON.stringify(original))
        failStory(`${where}.${key}`, copy, "what its paragraph has");
    }
    // Its mentions are those of a paragraph, whose places are known by now.
    if (!mentions.some((mention) => mention.place === place)) failStory(`${where}.place`, place, "a place it mentions");
    checkEvent(event, `${where}.event`);
  }
  for (const [at, parallel] of story.parallels.entries()) {
    const where = `parallels.${at}`;
    const texts = parallel.passages.map(({ article, block, start, end }, side) => {
      const { text } = paragraphAt(article, block, `${where}.passages.${side}`);
      if (start >= end || end > text.length)
        failStory(`${where}.passages.${side}`, [start, end], "offsets of words in its paragraph");
      return text;
    });
    const [a, b] = parallel.passages;
    if (a.article === b.article) failStory(`${where}.passages.1.article`, b.article, "another article than the first");
    checkRuns(parallel, texts, where);
  }
  idsOf(story.parallels, "parallels");
  for (const [at, { place, evidence }] of story.events.entries()) {
    checkPlace(place, `events.${at}.place`);
    checkEvidence(evidence, `events.${at}`);
  }
  for (const [at, { places, journey, evidence }] of story.tour.entries()) {
    for (const [number, place] of places.entries()) checkPlace(place, `tour.${at}.places.${number}`);
    checkJourney(journey?.id ?? null, `tour.${at}.journey.id`);
    const legs = story.journeys.find(({ id }) => id === journey?.id)?.legs ?? [];
    if (journey && journey.leg !== null && !legs[journey.leg])
      failStory(`tour.${at}.journey.leg`, journey.leg, "the index of a leg of its journey");
    checkEvidence(evidence, `tour.${at}`);
  }
  for (const [at, { legs }] of story.journeys.entries()) {
    for (const [number, item] of legs.entries()) {
      const where = `journeys.${at}.legs.${number}`;
      checkPlace(item.from, `${where}.from`);
      checkPlace(item.to, `${where}.to`);
      checkEvidence(item.evidence, where);
    }
  }
}

/** Runs follow one another from start to end of both passages; what is called the same is. */
function checkRuns({ passages, runs }: ParallelPassage, texts: readonly string[], where: string): void {
  const next = passages.map(({ start }: PassageRef) => start);
  for (const [number, { type, a, b }] of runs.entries()) {
    for (const [side, [start, end]] of [a, b].entries()) {
      if (start !== next[side] || end < start)
        failStory(`${where}.runs.${number}.${side === 0 ? "a" : "b"}`, [start, end], "a range that follows the last");
      next[side] = end;
    }
    if (type === "same" && texts[0]?.slice(...a) !== texts[1]?.slice(...b))
      failStory(`${where}.runs.${number}.type`, type, "changed, where the texts differ");
  }
  for (const [side, { end }] of passages.entries())
    if (next[side] !== end) failStory(`${where}.runs`, next[side], `runs up to ${end}, the end of the passage`);
}
