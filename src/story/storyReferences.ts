import type { Evidence, Mention, Story } from "./story";

/**
 * Checks that all that a story refers to is in it, that ids are used once, and that offsets lie in their texts.
 *
 * @throws Error that names the first wrong field, what was found and what was expected.
 */
export function checkStoryReferences(story: Story): void {
  const fail = (where: string, found: unknown, expected: string): never => {
    throw new Error(`${where} is not valid: found ${JSON.stringify(found)}, expected ${expected}.`);
  };
  const idsOf = (items: readonly { id: string }[], where: string): Set<string> => {
    const ids = new Set<string>();
    for (const [at, item] of items.entries()) {
      if (ids.has(item.id)) fail(`${where}.${at}.id`, item.id, "an id that is used once");
      ids.add(item.id);
    }
    return ids;
  };
  const places = idsOf(story.places.features, "places.features");
  const events = idsOf(story.events, "events");
  const excerpts = idsOf(story.excerpts, "excerpts");
  idsOf(story.articles, "articles");
  idsOf(story.journeys, "journeys");
  const articles = new Map(story.articles.map((item) => [item.id, item]));

  const checkPlace = (found: string | null, where: string) => {
    if (found !== null && !places.has(found)) fail(where, found, "the id of a place");
  };
  const textAt = (id: string, at: number, where: string): string => {
    const found = articles.get(id) ?? fail(`${where}.article`, id, "the id of an article");
    const paragraph = found.blocks[at];
    return paragraph?.type === "paragraph" ? paragraph.text : fail(`${where}.block`, at, "the index of a paragraph");
  };
  const checkMentions = (found: readonly Mention[], length: number, where: string) => {
    for (const [at, item] of found.entries()) {
      checkPlace(item.place, `${where}.mentions.${at}.place`);
      if (item.start >= item.end || item.end > length) {
        fail(`${where}.mentions.${at}`, [item.start, item.end], `a start before its end, which is at most ${length}`);
      }
    }
  };
  const checkEvidence = (found: readonly Evidence[], where: string) => {
    for (const [at, item] of found.entries()) {
      const quoted = textAt(item.article, item.block, `${where}.evidence.${at}`).slice(item.start, item.end);
      if (quoted !== item.quote) fail(`${where}.evidence.${at}.quote`, item.quote, "the words of its paragraph");
      for (const name of item.excerpts) if (!excerpts.has(name)) fail(`${where}.evidence.${at}`, name, "an excerpt");
    }
  };

  for (const [at, item] of story.articles.entries()) {
    for (const [number, part] of item.blocks.entries()) {
      if (part.type === "paragraph") checkMentions(part.mentions, part.text.length, `articles.${at}.blocks.${number}`);
    }
  }
  for (const [at, item] of story.excerpts.entries()) {
    const where = `excerpts.${at}`;
    checkPlace(item.place, `${where}.place`);
    if (textAt(item.article, item.block, where) !== item.text) fail(`${where}.text`, item.text, "its paragraph");
    checkMentions(item.mentions, item.text.length, where);
    if (item.event !== null && !events.has(item.event)) fail(`${where}.event`, item.event, "the id of an event");
  }
  for (const [at, item] of story.events.entries()) {
    checkPlace(item.place, `events.${at}.place`);
    checkEvidence(item.evidence, `events.${at}`);
  }
  for (const [at, { legs }] of story.journeys.entries()) {
    for (const [number, item] of legs.entries()) {
      const where = `journeys.${at}.legs.${number}`;
      checkPlace(item.from, `${where}.from`);
      checkPlace(item.to, `${where}.to`);
      checkEvidence(item.evidence, where);
    }
  }
  for (const [at, item] of story.tour.entries()) {
    checkPlace(item.place, `tour.${at}.place`);
    checkEvidence(item.evidence, `tour.${at}`);
  }
}
