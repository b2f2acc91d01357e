import { describe, expect, it } from "vitest";
import { type EmbedParameters, parseEmbedParameters, wantsLiveMap } from "./embedParameters";

const BASE = "https://maps.example/summits/embed.html";

function parse(rest: string): EmbedParameters {
  const { href, search, hash } = new URL(BASE + rest);
  return parseEmbedParameters({ href, search, hash });
}

const NOTHING: EmbedParameters = {
  theme: "auto",
  transparent: false,
  plain: false,
  static: false,
  live: false,
  search: null,
  lang: null,
  place: null,
  journey: null,
  time: null,
  tour: null,
  story: null,
  origins: null,
  address: "",
};

describe("the parameters of an embed", () => {
  it("are all at rest in a bare address", () => {
    expect(parse("")).toEqual(NOTHING);
    expect(parse("?#")).toEqual(NOTHING);
  });

  it("are read from the query string", () => {
    expect(
      parse(
        "?theme=dark&transparent&plain=1&static=true&live=1&search=summit+talks&lang=ko-KR&place=dmz&journey=kim-2023" +
          "&time=event:2000,2018-04&tour=3&story=other/story.json&origins=https://news.example,null",
      ),
    ).toEqual({
      theme: "dark",
      transparent: true,
      plain: true,
      static: true,
      live: true,
      search: "summit talks",
      lang: "ko",
      place: "dmz",
      journey: "kim-2023",
      time: "event:2000,2018-04",
      tour: 3,
      story: "https://maps.example/summits/other/story.json",
      origins: ["https://news.example", "null"],
      address: "#place=dmz&journey=kim-2023&time=event%3A2000%2C2018-04&lang=ko&tour=3&q=summit%20talks",
    });
  });

  it("are read from the hash where the query string has none, or none that can be read", () => {
    const both = parse("?place=hanoi&theme=pink#place=seoul&theme=light&plain");
    expect([both.place, both.theme, both.plain]).toEqual(["hanoi", "light", true]);
    expect(parse("?place=HANOI#place=seoul").place).toBe("seoul");
  });

  it("hand the rest of the hash on to the codec of addresses", () => {
    expect(parse("?place=hanoi#place=seoul&outlets=NBC,The%2C%20Paper&map=39.03,125.75,4.2,0").address).toBe(
      "#outlets=NBC,The%2C%20Paper&map=39.03,125.75,4.2,0&place=hanoi",
    );
  });

  it.each(["#place=hanoi#?secret=k3v9x2m1qa", "#place=hanoi?secret=k3v9x2m1qa"])(
    "end where hosts append: %s",
    (rest) => {
      expect(parse(rest)).toEqual({ ...NOTHING, place: "hanoi", address: "#place=hanoi" });
    },
  );

  const bad: [key: keyof EmbedParameters, values: string[]][] = [
    ["theme", ["", "DARK", "dark,light", "__proto__"]],
    ["transparent", ["yes", "2", "on"]],
    ["static", ["static", "-1"]],
    ["lang", ["", "k", "english please", "ko_KR", "<script>"]],
    ["place", ["", "Hanoi", "none", "a b", "../x", "a".repeat(201), "%00", "%E0%A4%A"]],
    ["journey", ["", "kim_2023"]],
    ["time", ["", "2000", "event:", "event:2000,", "event:2000,2001,2002", "event:2023-02-30", "seen:2000"]],
    ["tour", ["0", "-1", "1.5", "first", "10000"]],
    ["search", ["x".repeat(201)]],
    [
      "story",
      [
        "",
        "javascript:alert(1)",
        "data:application/json,{}",
        "blob:https://a.example/1",
        "https://me:pw@a.example/",
        "//",
      ],
    ],
  ];
  it.each(bad)("pass over a bad %s alone", (key, values) => {
    for (const value of values) {
      const parameters = parse(`?${key}=${value}&plain`);
      expect(parameters[key], value).toEqual(NOTHING[key]);
      expect(parameters.plain, value).toBe(true);
    }
  });

  it("take a flag as it is written, and its refusal", () => {
    expect(["?live", "?live=", "?live=1", "?live=true"].map((rest) => parse(rest).live)).toEqual(Array(4).fill(true));
    expect(["?live=0", "?live=false", "?live=0#live=1"].map((rest) => parse(rest).live)).toEqual(Array(3).fill(false));
  });

  it("take a search without words, with words, and none", () => {
    const searches = ["?search", "?search=1", "?search=0", "?search=%EB%B6%81%ED%95%9C"].map(
      (rest) => parse(rest).search,
    );
    expect(searches).toEqual(["", "", null, "북한"]);
    expect(parse("?tour").tour).toBe(1);
  });

  it("leave no origin but whole ones, and none at all rather than the default", () => {
    const origins = (list: string) => parse(`?origins=${encodeURIComponent(list)}`).origins;
    expect(origins("https://News.example:443/, http://127.0.0.1:4180,https://news.example")).toEqual([
      "https://news.example",
      "http://127.0.0.1:4180",
    ]);
    expect(
      origins("*,https://*.example,news.example,file:///x,https://a.example/path,https://u@a.example,NULL"),
    ).toEqual([]);
    expect(origins("")).toEqual([]);
  });
});

describe("the live map", () => {
  const wanted = (rest: string) => wantsLiveMap(parse(rest), "en");

  it("is wanted at once by an address that says so or chooses something", () => {
    const rests = "live place=hanoi journey=kim time=event:2000 tour story=s.json search lang=ko".split(" ");
    expect(rests.filter((rest) => !wanted(`?${rest}`))).toEqual([]);
  });

  it("waits for a reader otherwise, and never comes where only the poster is wanted", () => {
    expect(["", "?theme=dark", "?plain&transparent", "?lang=en-GB", "?place=HANOI"].filter(wanted)).toEqual([]);
    expect(wanted("?static&live&place=hanoi")).toBe(false);
  });
});
