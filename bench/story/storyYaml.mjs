const EVENTS = 8;
const JOURNEYS = 2;
const LEGS = 3;

/** The first words of a paragraph that stand in its article once: words to quote. */
function quoteOf(article, { text }) {
  for (let count = 8; ; count++) {
    const quote = text.split(" ").slice(0, count).join(" ");
    const standsIn = article.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.split(quote).length - 1, 0);
    if (standsIn === 1) return quote;
    if (quote === text) return null;
  }
}

/**
 * Collects what events, journeys and tour quote while articles go by, so that no article need be kept: for the first
 * places, which have most excerpts, one quote of each.
 */
export function createQuotes(places) {
  const wanted = Math.min(places.length, EVENTS + JOURNEYS * (LEGS + 1));
  const byPlace = new Map();
  return {
    see(article) {
      if (byPlace.size === wanted) return;
      for (const paragraph of article.paragraphs) {
        const [place] = paragraph.places;
        if (place === undefined || place >= wanted || byPlace.has(place)) continue;
        const quote = quoteOf(article, paragraph);
        if (quote !== null) byPlace.set(place, { article: article.id, quote, date: article.frontMatter.date });
      }
    },
    byPlace,
  };
}

/** JSON is YAML. */
function evidence({ article, quote }) {
  return { article, quote };
}

/** The text of `story.yaml`. */
export function storyYaml({ title, dek, places, quotes, words }) {
  const quoted = [...quotes.entries()]
    .sort(([a], [b]) => a - b)
    .map(([index, quote]) => ({ id: places[index].id, ...quote }));
  const events = quoted.slice(0, EVENTS).map(({ id, date, ...quote }, index) => ({
    id: `event-${index + 1}`,
    title: `Event ${index + 1}: ${words.rare()} ${words.rare()}`,
    date,
    place: id,
    evidence: evidence(quote),
  }));
  const journeys = Array.from({ length: JOURNEYS }, (_, journey) => {
    const stops = quoted.slice(journey * LEGS, journey * LEGS + LEGS + 1);
    const legs = stops.slice(1).map(({ id, date, ...quote }, leg) => ({
      from: stops[leg].id,
      to: id,
      mode: leg % 2 === 0 ? "flight" : "train",
      when: date,
      status: "reported",
      evidence: evidence(quote),
    }));
    return { id: `journey-${journey + 1}`, title: `Journey ${journey + 1}`, traveller: words.person(), legs };
  });
  const [first, second] = quoted;
  const tour = [
    { title: "All places", text: "Every place of the story on one map.", layout: "map" },
    { title: "One place", question: "What is said of it?", places: [first.id], evidence: evidence(first) },
    { title: "Another place", places: [second.id], evidence: evidence(second) },
    { title: "A journey", text: "From place to place.", journey: "journey-1" },
  ];
  return `${JSON.stringify({ title, dek, lang: "en", events, journeys: journeys.filter(({ legs }) => legs.length > 0), tour }, null, 2)}\n`;
}
