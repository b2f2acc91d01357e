import { expect, packed, test } from "./driverHandout";
import { builtStory } from "./driverPage";

const story = builtStory();
const articles = new Map(story.articles.map((article) => [article.id, article]));

/** In points. */
const A4 = { width: 594.96, height: 841.92 };
const LETTER = { width: 612, height: 792 };

test.use({ viewport: { width: 1000, height: 700 }, colorScheme: "dark", locale: "en-GB" });

function sourceOf(id: string): string[] {
  const article = articles.get(id);
  return [article?.publisher ?? article?.agency ?? "Outlet not stated", article?.title ?? ""].map(packed);
}

test("prints on A4: map, every quote of the tour with its source, questions with room to write", async ({
  handout,
}) => {
  await handout.open();
  await expect(handout.heading).toHaveText(story.title);
  await expect(handout.code).toBeVisible();
  const pages = await handout.print();
  for (const { width, height } of pages) {
    expect(width).toBeCloseTo(A4.width, 0);
    expect(height).toBeCloseTo(A4.height, 0);
  }
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.length).toBeLessThan(story.tour.length + 3);
  for (const { text } of pages) expect(text.length).toBeGreaterThan(80);
  expect(pages[0]?.text).toContain(packed("/stories/two-summits/"));
  for (const { properties } of story.places.features) expect(pages[0]?.text).toContain(packed(properties.title));
  for (const step of story.tour) {
    const page = pages.find(
      ({ text }) => text.includes(packed(step.title)) && text.includes(packed(step.question ?? "")),
    );
    expect(page, step.title).toBeDefined();
    for (const { quote, article } of step.evidence)
      for (const words of [packed(quote), ...sourceOf(article)]) expect(page?.text).toContain(words);
    expect(pages.every(({ text }) => !text.includes(packed(step.notes ?? "no notes")))).toBe(true);
  }
  expect(await handout.keptWhole()).toEqual([
    ".handout-step",
    ".handout-quote",
    ".handout-question",
    ".handout-map",
    ".handout-head",
  ]);
});

test("prints on Letter in larger type, with notes and every excerpt, as it is asked to", async ({ handout }) => {
  await handout.open();
  await handout.choosePaper("US Letter");
  await handout.choose("Larger type");
  await handout.choose("Questions, with space to write", false);
  await handout.choose("Notes for the teacher");
  await handout.choose("All excerpts, by place");
  const pages = await handout.print();
  for (const { width, height } of pages) {
    expect(width).toBeCloseTo(LETTER.width, 0);
    expect(height).toBeCloseTo(LETTER.height, 0);
  }
  for (const { text } of pages) expect(text.length).toBeGreaterThan(80);
  const all = pages.map(({ text }) => text).join("");
  for (const { text, article } of story.excerpts)
    for (const words of [packed(text), ...sourceOf(article)]) expect(all).toContain(words);
  const asked = story.tour.flatMap(({ question }) => question ?? []);
  expect(asked.filter((question) => all.includes(packed(question)))).toEqual([]);
  const notes = story.tour.flatMap(({ notes }) => notes ?? []);
  expect(notes.filter((note) => !all.includes(packed(note)))).toEqual([]);
});

test("can be used by everybody on the screen, and fits a phone", async ({ handout }) => {
  await handout.open();
  expect(await handout.axe()).toEqual([]);
  await handout.page.setViewportSize({ width: 320, height: 640 });
  expect(await handout.overflow()).toBeLessThanOrEqual(0);
});
