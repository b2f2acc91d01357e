import { describe, expect, it } from "vitest";
import { cutStory } from "#compile/storyParts";
import { testStory } from "#map/testStory";
import type { Excerpt, Story } from "#story/story";
import { testArticle } from "#story/testParts";
import { renderPage } from "./renderPage";

/** A story of one article with so many paragraphs, each an excerpt of one of its places in turn. */
function longStory(count: number): Story {
  const story = testStory();
  const ids = story.places.features.map(({ id }) => id);
  const excerpts = Array.from({ length: count }, (_, n): Excerpt => {
    const text = `Passage ${n} is about <this> & no other place.`;
    const place = ids[n % ids.length] as string;
    return {
      id: `e${n}`,
      place,
      article: "long",
      block: n,
      text,
      mentions: [{ place, start: 0, end: 7, sense: "place", by: "name", from: "rule" }],
      selector: [
        { type: "TextQuoteSelector", exact: text, prefix: "", suffix: "" },
        { type: "TextPositionSelector", start: 0, end: text.length },
      ],
      event: null,
    };
  });
  return {
    ...story,
    articles: [
      testArticle("long", { blocks: excerpts.map(({ text, mentions }) => ({ type: "paragraph", text, mentions })) }),
    ],
    excerpts,
  };
}

const written = (html: string) => [...html.matchAll(/<blockquote.*?<\/blockquote>/gs)].length;

describe("renderPage", () => {
  it("writes up to 500 excerpts into the page, with their anchors, texts escaped", async () => {
    const { app, others } = await renderPage(process.cwd(), longStory(500), "", null);
    expect(others).toEqual([]);
    expect(written(app)).toBe(500);
    expect(app).toContain('id="place=pyongyang"');
    expect(app).toContain('id="place=pyongyang&amp;excerpt=e0"');
    expect(app).toContain('id="article=long&amp;block=1"');
    expect(app).toContain("</mark> 499 is about &lt;this&gt; &amp; no other place.");
  }, 60_000);

  it("puts more on pages of their own, which it links to, and which link back", async () => {
    const story = longStory(600);
    const { app, others } = await renderPage(process.cwd(), story, "", cutStory(story).outline);
    expect(written(app)).toBe(0);
    const places = others.filter(({ path }) => path.startsWith("places/"));
    expect(places.map(({ html }) => written(html)).reduce((sum, one) => sum + one, 0)).toBe(600);
    for (const { path } of others) expect(app).toContain(`href="${path}"`);
    expect(others.map(({ path }) => path)).toContain("lists/places-1.html");
    for (const { html } of others) expect(html).toContain('href="../index.html');
    expect(app).toContain('id="place=pyongyang"');
  }, 60_000);

  it("says which way its language reads, on every page", async () => {
    const story = { ...longStory(600), lang: "ar" };
    const { lang, dir, others } = await renderPage(process.cwd(), story, "", cutStory(story).outline);
    expect([lang, dir]).toEqual(["ar", "rtl"]);
    for (const { html } of others) expect(html).toContain('<html lang="ar" dir="rtl">');
  }, 60_000);

  it("speaks English where the interface has not got the story's language", async () => {
    const { lang, dir } = await renderPage(process.cwd(), { ...testStory(), lang: "it" }, "", null);
    expect([lang, dir]).toEqual(["en", "ltr"]);
  }, 60_000);
});
