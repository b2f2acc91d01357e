import { describe, expect, it } from "vitest";
import { testStory } from "#map/testStory";
import { oembedAnswer, oembedTags } from "./oembed";
import { parseSiteUrl } from "./siteUrl";

const SITE = "https://example.org/stories/one/";
const story = { ...testStory(), title: 'Two "summits" & <six> places' };

describe("oembedAnswer", () => {
  const answer = oembedAnswer(story, SITE);

  it("has what oEmbed 1.0 asks of a rich answer, with absolute addresses", () => {
    expect(answer).toMatchObject({ version: "1.0", type: "rich", title: story.title });
    expect(answer.thumbnail_url).toBe(`${SITE}share.png`);
    expect([answer.width, answer.height, answer.thumbnail_width, answer.thumbnail_height]).toEqual([
      680, 522, 1200, 630,
    ]);
  });

  it("is one frame whose title cannot end its attribute", () => {
    expect(answer.html).toBe(
      `<iframe src="${SITE}embed.html" title="Two &quot;summits&quot; &amp; &lt;six&gt; places" width="680" height="522" loading="lazy" allowfullscreen></iframe>`,
    );
  });
});

describe("oembedTags", () => {
  it("lead to the answer where the page's address is known, and nowhere else", () => {
    expect(oembedTags(story, null)).toEqual([]);
    expect(oembedTags(story, SITE)).toEqual([
      expect.objectContaining({
        tag: "link",
        attrs: {
          rel: "alternate",
          type: "application/json+oembed",
          href: `${SITE}oembed.json`,
          title: story.title,
        },
      }),
    ]);
  });
});

describe("parseSiteUrl", () => {
  it.each([
    ["https://example.org/story/", "https://example.org/story/"],
    ["https://example.org/story", "https://example.org/story/"],
    ["https://example.org", "https://example.org/"],
    ["http://127.0.0.1:8080/a/index.html", "http://127.0.0.1:8080/a/index.html"],
  ])("reads %s", (setting, expected) => {
    expect(parseSiteUrl(setting)).toBe(expected);
  });

  it("takes no setting for none", () => {
    expect([undefined, "", " "].map(parseSiteUrl)).toEqual([null, null, null]);
  });

  it.each(["example.org", "/story/", "ftp://example.org/", "https://example.org/?a=1", "https://u:p@example.org/"])(
    "refuses %s, and says what it found and expected",
    (setting) => {
      expect(() => parseSiteUrl(setting)).toThrow(
        `SITE_URL: found “${setting}”, expected the absolute address of the page, such as https://example.org/story/`,
      );
    },
  );
});
