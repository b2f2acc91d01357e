import { describe, expect, it } from "vitest";
import { testStory } from "#map/testStory";
import type { Article, Story } from "#story/story";
import { testArticle } from "#story/testParts";
import { headTags, structuredData } from "./head";

const VISIT = { title: "A </script><b>visit</b>", publisher: "The Herald", published: "2023-09-13" };

const storyWith = (other: Partial<Article>): Story => ({
  ...testStory(),
  dek: "Where it was",
  articles: [testArticle("visit", { ...VISIT, ...other })],
});

const graphOf = (story: Story, siteUrl: string | null = null) =>
  (structuredData(story, siteUrl) as { "@graph": Record<string, unknown>[] })["@graph"];

describe("headTags", () => {
  it("has absolute addresses only where the page's own is known", () => {
    const text = (siteUrl: string | null) => JSON.stringify(headTags(storyWith({}), siteUrl));
    expect(text(null)).not.toMatch(/canonical|og:url|og:image/);
    expect(text("https://example.org/stories/one/")).toContain('"href":"https://example.org/stories/one/"');
    expect(text("https://example.org/stories/one/")).toContain("https://example.org/stories/one/share.png");
  });

  it("cannot be ended by what an article is called", () => {
    const data = headTags(storyWith({}), null).find(({ tag }) => tag === "script")?.children;
    expect(data).toContain("NewsArticle");
    expect(data).not.toContain("<");
    expect(JSON.parse(String(data))["@graph"][0].headline).toBe("A </script><b>visit</b>");
  });
});

describe("structuredData", () => {
  it("says what an article states, and nothing that was inferred", () => {
    const [stated] = graphOf(storyWith({}));
    expect(stated).toMatchObject({
      "@type": "NewsArticle",
      datePublished: "2023-09-13",
      publisher: { name: "The Herald" },
    });
    const [inferred] = graphOf(storyWith({ inferred: ["published", "publisher"] }));
    expect(inferred?.datePublished).toBeUndefined();
    expect(inferred?.publisher).toBeUndefined();
    const [interval] = graphOf(storyWith({ published: "1950/1953" }));
    expect(interval?.datePublished).toBeUndefined();
  });

  it("gives a place its position, latitude and longitude by name, and an area its box", () => {
    const places = graphOf(storyWith({})).filter((one) => one["@type"] === "Place");
    expect(places.find(({ name }) => name === "pyongyang")?.geo).toEqual({
      "@type": "GeoCoordinates",
      latitude: 39.04,
      longitude: 125.76,
    });
    expect(places.map(({ geo }) => (geo as { "@type": string })["@type"])).toContain("GeoShape");
  });
});
