import { describe, expect, it } from "vitest";
import { NO_CHOICES } from "#store/choices";
import { CODE_FORMS, embedCode, embedLink, type SharedView, viewLink } from "./shareLinks";

const view: SharedView = {
  page: "https://news.example/map/index.html?from=feed#place=old",
  choices: { ...NO_CHOICES, selected: "hanoi", search: "summit" },
  camera: { center: [105.8, 21], zoom: 5, bearing: 0 },
};
const wishes = { title: 'Said & done: "1 < 2"', pictureLabel: "Map of the story", theme: "dark", height: 560 } as const;

describe("viewLink", () => {
  it("is the page at the present view", () => {
    expect(viewLink(view)).toBe("https://news.example/map/index.html?from=feed#place=hanoi&q=summit&map=21,105.8,5,0");
    expect(viewLink({ ...view, choices: NO_CHOICES, camera: null })).toBe(
      "https://news.example/map/index.html?from=feed",
    );
  });
});

describe("embedLink", () => {
  it("is the embed beside the page, without the reader's search", () => {
    expect(embedLink(view, "auto")).toBe("https://news.example/map/embed.html?place=hanoi#map=21,105.8,5,0");
    expect(embedLink(view, "light")).toBe(
      "https://news.example/map/embed.html?place=hanoi&theme=light#map=21,105.8,5,0",
    );
  });

  it("keeps filters and passages, and names no element of the embed's page", () => {
    const filters = {
      ...NO_CHOICES.filters,
      outlets: ["A, B", "C"],
      time: { basis: "event", from: "2018", to: "2023-09" } as const,
    };
    const chosen = { ...NO_CHOICES, selected: "hanoi", excerpt: "x1", filters } as const;
    const url = new URL(embedLink({ ...view, choices: chosen, camera: null }, "auto"));
    expect([url.searchParams.get("place"), url.searchParams.get("time")]).toEqual(["hanoi", "event:2018,2023-09"]);
    expect(url.hash).toBe("#excerpt=x1&outlets=A%2C%20B,C");
  });

  it("asks for the live map where the embed's picture would show something else", () => {
    const camera = { ...view, choices: NO_CHOICES };
    expect(embedLink(camera, "auto")).toBe("https://news.example/map/embed.html?live=1#map=21,105.8,5,0");
    expect(embedLink(camera, "auto", false)).toBe("https://news.example/map/embed.html#map=21,105.8,5,0");
    expect(embedLink({ ...camera, camera: null }, "auto")).toBe("https://news.example/map/embed.html");
  });
});

describe("embedCode", () => {
  it("holds the view, the height and the escaped title in every form", () => {
    for (const form of CODE_FORMS) {
      const code = embedCode(form, view, wishes);
      expect(code).toMatch(/embed\.html\?place=hanoi(&amp;theme=dark)?#map=21,105\.8,5,0"/);
      expect(code).toMatch(/height="560"/);
      expect(code).toContain("Said &amp; done: &quot;1 &lt; 2&quot;");
      expect(code).not.toMatch(/style=|"1 </);
    }
  });

  it("says the theme where it is not the reader's own", () => {
    expect(embedCode("frame", view, wishes)).toContain("?place=hanoi&amp;theme=dark#");
    expect(embedCode("element", view, wishes)).toContain('<dateline-map src="https://news.example/map/embed.html?');
    expect(embedCode("element", view, wishes)).toContain(' theme="dark">');
    expect(embedCode("script", view, wishes)).toContain(' data-theme="dark">');
    for (const form of CODE_FORMS) expect(embedCode(form, view, { ...wishes, theme: "auto" })).not.toContain("theme");
  });

  it("has a link and a picture for pages in which the script does not run", () => {
    for (const form of ["element", "script"] as const) {
      const code = embedCode(form, view, wishes);
      expect(code).toContain('<a href="https://news.example/map/index.html?from=feed#place=hanoi&amp;q=summit');
      expect(code).toContain('<img src="https://news.example/map/poster.svg" alt="Map of the story"');
      expect(code).toContain('<script async src="https://news.example/map/embed.js"></script>');
    }
  });
});
