import { describe, expect, it } from "vitest";
import { frameAddress, mapAddresses } from "./mapAddresses";

const PAGE = "https://news.example/2024/line.html";
const EMBED = "https://maps.example/two/embed.html";
const VIEWER = "https://maps.example/two/";

describe("mapAddresses", () => {
  it("finds the picture and the full map beside an embed, wherever the script comes from", () => {
    const found = mapAddresses(`${EMBED}?theme=dark#place=hanoi`, PAGE, "https://other.example/");
    expect(found).toEqual({
      embed: new URL(`${EMBED}?theme=dark#place=hanoi`),
      poster: "https://maps.example/two/poster.svg",
      page: "https://maps.example/two/",
    });
  });

  it("takes an address relative to the page", () => {
    expect(mapAddresses("/maps/embed.html", PAGE, VIEWER)?.embed.href).toBe("https://news.example/maps/embed.html");
  });

  it("shows a story in the embed beside the script, with the picture beside the story", () => {
    const story = "https://stories.example/a/story.json";
    const found = mapAddresses(story, PAGE, VIEWER);
    expect(found?.embed.href).toBe(`${EMBED}?story=${encodeURIComponent(story)}`);
    expect(found?.poster).toBe("https://stories.example/a/poster.svg");
    expect(found?.page).toBe(found?.embed.href);
  });

  it("shows a story in the embed beside it where the script's folder is not known", () => {
    const found = mapAddresses("https://stories.example/a/story.json", PAGE, "");
    expect(found?.embed.pathname).toBe("/a/embed.html");
  });

  it.each([null, "", "javascript:alert(1)", "data:text/html,x", "http://["])("refuses %s", (src) => {
    expect(mapAddresses(src, PAGE, VIEWER)).toBeNull();
  });
});

describe("frameAddress", () => {
  const origin = "https://news.example";
  const address = (src: string, wishes = {}) => new URL(frameAddress(new URL(src), { origin, ...wishes }));

  it("asks for a live map, and names the page that may speak to it", () => {
    const { searchParams } = address(EMBED);
    expect(Object.fromEntries(searchParams)).toEqual({ live: "1", origins: origin });
  });

  it("keeps what the address says, unless a wish says otherwise", () => {
    const { searchParams, hash } = address(`${EMBED}?theme=dark&plain#time=event:2018`, { theme: "light", lang: "ko" });
    expect(Object.fromEntries(searchParams)).toMatchObject({ theme: "light", plain: "", lang: "ko" });
    expect(hash).toBe("#time=event:2018");
  });

  it("lets the last place chosen win over that of the address, also when it is none", () => {
    expect(address(`${EMBED}#year=2018`, { place: "hanoi" }).hash).toBe("#year=2018");
    expect(address(`${EMBED}?place=dmz`, { place: "hanoi" }).searchParams.get("place")).toBe("hanoi");
    expect(address(`${EMBED}?place=dmz`, { place: null }).href).not.toContain("place");
  });

  it("leaves the address that it was given as it was", () => {
    const given = new URL(EMBED);
    frameAddress(given, { origin, place: "hanoi" });
    expect(given.href).toBe(EMBED);
  });
});
