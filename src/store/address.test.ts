import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Story } from "#story/story";
import { bundledStory } from "../../tests/bundled/bundledStory";
import { parseHash, roundedCamera, toHash } from "./address";
import type { MapCamera } from "./camera";
import { type Choices, heldChoices, NO_CHOICES } from "./choices";
import { facetValues } from "./facets";
import { NO_FILTERS, TIME_BASES } from "./filters";
import { timeStops } from "./timeline";
import { choicesOfStep, lastStep } from "./tour";

const LANGUAGES = ["en", "ko", "zh", "ar"];
const bundled = bundledStory();

/** The bundled story under ids, outlets and dates that an address could trip over. */
const odd: Story = (() => {
  const renamed = (id: string) => `${id}, "a/b" & c=d?e#f+g%20 — 평양 🛰`;
  const outlets = ["Ham & Eggs, Ltd.", "", "조선일보", "a,b", "%2C"];
  const dates = ["1950/1953", "../1953", "2018/..", "2023-09-13", "2024"];
  return {
    ...bundled,
    articles: bundled.articles.map((article, n) => ({
      ...article,
      id: renamed(article.id),
      publisher: outlets[n % outlets.length] || null,
      agency: null,
    })),
    places: {
      ...bundled.places,
      features: bundled.places.features.map((place) => ({ ...place, id: renamed(place.id) })),
    },
    excerpts: bundled.excerpts.map((excerpt) => ({
      ...excerpt,
      id: renamed(excerpt.id),
      place: renamed(excerpt.place),
      article: renamed(excerpt.article),
      mentions: excerpt.mentions.map((mention) => ({ ...mention, place: renamed(mention.place) })),
    })),
    events: bundled.events.map((event, n) => ({ ...event, date: dates[n % dates.length] ?? "" })),
    journeys: bundled.journeys.map((journey) => ({ ...journey, id: renamed(journey.id) })),
    tour: bundled.tour.map(({ places, journey, ...step }) => ({
      ...step,
      places: places.map(renamed),
      journey: journey && { ...journey, id: renamed(journey.id) },
    })),
  };
})();

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const among = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** Any state that a reader of the story can be in. */
function choicesOf(story: Story): fc.Arbitrary<Choices> {
  const time = among(TIME_BASES).chain((basis) => {
    const dates = timeStops(story, basis).flatMap(({ date }) => date ?? []);
    return fc.tuple(fc.nat(dates.length - 1), fc.nat(dates.length - 1)).map(([a, b]) => ({
      basis,
      from: dates[Math.min(a, b)] ?? "",
      to: dates[Math.max(a, b)] ?? "",
    }));
  });
  return fc
    .record<Choices>({
      selected: orNull(among(story.places.features.map(({ id }) => id))),
      excerpt: orNull(among(story.excerpts.map(({ id }) => id))),
      article: orNull(among(story.articles.map(({ id }) => id))),
      block: orNull(fc.nat(40)),
      step: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.nat(lastStep(story))),
      journey: orNull(fc.record({ id: among(story.journeys.map(({ id }) => id)), leg: orNull(fc.nat(3)) })),
      search: orNull(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: among([..."#?&=+%/,: \n평"]) }))),
      filters: fc.record({
        articles: fc.subarray([...facetValues(story, "articles")]),
        outlets: fc.shuffledSubarray([...facetValues(story, "outlets")]),
        years: fc.subarray([...facetValues(story, "years")]),
        kinds: fc.shuffledSubarray([...facetValues(story, "kinds")]),
        time: orNull(time),
      }),
      timeBasis: among(TIME_BASES),
      language: orNull(among(LANGUAGES)),
    })
    .map((choices) => ({
      ...choices,
      // An excerpt is in focus only where it can be seen.
      ...(choices.selected === null && choices.article === null ? { excerpt: null } : {}),
    }))
    .map((choices) => heldChoices(story, choices));
}

const cameras: fc.Arbitrary<MapCamera> = fc.record({
  center: fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -85, max: 85, noNaN: true }),
  ) as fc.Arbitrary<readonly [number, number]>,
  zoom: fc.double({ min: -1, max: 14, noNaN: true }),
  bearing: fc.double({ min: -360, max: 360, noNaN: true }),
});

describe("address", () => {
  it.each([
    ["the bundled story", bundled],
    ["a story of odd names", odd],
  ])("leads 1,000 random states of %s through the hash and back", (_name, story) => {
    fc.assert(
      fc.property(choicesOf(story), orNull(cameras), (choices, camera) => {
        const hash = toHash(choices, camera);
        // As a browser keeps it: nothing left to escape.
        expect(new URL(hash, "https://example.org/").hash).toBe(hash);
        expect(parseHash(hash, story, LANGUAGES)).toEqual({
          choices,
          // A step of the tour says where the camera is.
          camera: choices.step === null ? camera && roundedCamera(camera) : null,
          problems: [],
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws, whatever the hash", () => {
    const garbage = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: among([..."#?&=+%/,:.-0129EA\u{D800}"]) }),
      fc
        .array(fc.tuple(among("place excerpt leg time years map lang q kinds tour __proto__".split(" ")), fc.string()))
        .map((pairs) => `#${pairs.map(([key, value]) => `${key}=${value}`).join("&")}`),
    );
    fc.assert(
      fc.property(garbage, (hash) => {
        const parsed = parseHash(hash, bundled, LANGUAGES);
        if (parsed) expect(heldChoices(bundled, parsed.choices)).toEqual(parsed.choices);
      }),
      { numRuns: 3000 },
    );
  });

  it("gives the ids of the page's own elements", () => {
    const place = { ...NO_CHOICES, selected: "pyongyang" };
    expect(toHash(NO_CHOICES)).toBe("");
    expect(toHash(place)).toBe("#place=pyongyang");
    expect(toHash({ ...place, excerpt: "abc" })).toBe("#place=pyongyang&excerpt=abc");
    expect(toHash({ ...NO_CHOICES, article: "ap-2023-09-14" })).toBe("#article=ap-2023-09-14");
  });

  it("is written as people would write it", () => {
    const choices: Choices = {
      ...NO_CHOICES,
      journey: { id: "kim-2023", leg: 1 },
      search: "warning shots, or not?",
      filters: {
        ...NO_FILTERS,
        time: { basis: "event", from: "1950/1953", to: "2023-09" },
        years: [2023, 2024],
        outlets: ["Reuters", ""],
      },
      language: "ko",
    };
    expect(toHash(choices, { center: [125.75004, 39.03], zoom: 4.2, bearing: 359.7 })).toBe(
      "#journey=kim-2023&leg=2&time=event:1950/1953,2023-09&outlets=Reuters,&years=2023,2024" +
        "&q=warning%20shots,%20or%20not%3F&lang=ko&map=39.03,125.75,4.2,0",
    );
  });

  it("says of the tour its step, counted from one, and the language, and nothing else", () => {
    const elsewhere: Choices = {
      ...NO_CHOICES,
      selected: "hanoi",
      search: "x",
      filters: { ...NO_FILTERS, years: [2023] },
    };
    const camera: MapCamera = { center: [125, 39], zoom: 4, bearing: 0 };
    expect(toHash({ ...elsewhere, step: 0 }, camera)).toBe("#tour=cover");
    expect(toHash({ ...elsewhere, step: 3, language: "ko" }, camera)).toBe("#tour=3&lang=ko");
  });

  it("shows the step of the tour whatever stands beside it, and reads a camera that does", () => {
    const parsed = parseHash("#place=hanoi&tour=4&years=2023&q=x&map=39,125,4&lang=ko", bundled, LANGUAGES);
    expect(parsed).toEqual({
      choices: { ...NO_CHOICES, ...choicesOfStep(bundled, 4), step: 4, language: "ko" },
      camera: { center: [125, 39], zoom: 4, bearing: 0 },
      problems: [],
    });
    expect(parsed?.choices).toMatchObject({ selected: "vostochny", journey: { id: "kim-2023", leg: null } });
  });

  it("knows cover and end of the tour, and no tour where the story has none", () => {
    const stepOf = (hash: string, story = bundled) => parseHash(hash, story, LANGUAGES)?.choices.step;
    const end = bundled.tour.length + 1;
    expect([stepOf("#tour=cover"), stepOf(`#tour=${end}`), stepOf(`#tour=${end + 1}`)]).toEqual([0, end, null]);
    expect(stepOf("#tour=cover", { ...bundled, tour: [] })).toBeNull();
    expect(parseHash("#tour=cover", { ...bundled, tour: [] }, LANGUAGES)?.problems).toEqual(["tour=cover"]);
  });

  it("finds the place of an excerpt that stands alone", () => {
    const [excerpt] = bundled.excerpts;
    const { choices } = parseHash(`#excerpt=${excerpt?.id}`, bundled, LANGUAGES) ?? {};
    expect(choices).toMatchObject({ selected: excerpt?.place, excerpt: excerpt?.id });
  });

  it("reads a plus sign as a space, as forms write it", () => {
    expect(parseHash("#q=warning+shots", bundled, LANGUAGES)?.choices.search).toBe("warning shots");
  });

  it.each(["#top", "#panel", "#foo=bar", "#__proto__=1"])("leaves %s alone", (hash) => {
    expect(parseHash(hash, bundled, LANGUAGES)).toBeNull();
  });

  it.each(["", "#", "#?secret=x"])("takes “%s” for the whole story", (hash) => {
    expect(parseHash(hash, bundled, LANGUAGES)).toEqual({ choices: NO_CHOICES, camera: null, problems: [] });
  });

  it.each(["#place=hanoi?secret=x", "#place=hanoi#?secret=x", "#place=hanoi&utm_source=x"])("reads %s", (hash) => {
    expect(parseHash(hash, bundled, LANGUAGES)).toMatchObject({ choices: { selected: "hanoi" }, problems: [] });
  });

  it.each([
    ["#place=atlantis", ["atlantis"]],
    ["#place=", ["place="]],
    ["#place=%E0%A4%A", ["place=%E0%A4%A"]],
    ["#article=none&excerpt=x", ["none", "x"]],
    ["#journey=nobody&leg=2", ["nobody"]],
    ["#journey=kim-2023&leg=99", ["leg=99"]],
    ["#journey=kim-2023&leg=0", ["leg=0"]],
    ["#years=1999,2023", ["1999"]],
    ["#years=twenty", ["years=twenty"]],
    ["#kinds=named,odd", ["kinds=named,odd"]],
    ["#outlets=Pravda", ["Pravda"]],
    ["#time=event:1815", ["time=event:1815"]],
    ["#time=soon", ["time=soon"]],
    ["#basis=gossip", ["basis=gossip"]],
    ["#lang=tlh", ["lang=tlh"]],
    ["#tour=99", ["tour=99"]],
    ["#tour=0", ["tour=0"]],
    ["#tour=end", ["tour=end"]],
    ["#tour=3&place=atlantis&years=1815", []],
    ["#map=95,125,4", ["map=95,125,4"]],
    ["#map=here", ["map=here"]],
  ])("%s: says what was not found", (hash, problems) => {
    expect(parseHash(hash, bundled, LANGUAGES)?.problems).toEqual(problems);
  });

  it("keeps what can be found beside what cannot", () => {
    const parsed = parseHash("#place=hanoi&excerpt=gone&years=1999,2023&map=1,2", bundled, LANGUAGES);
    expect(parsed).toMatchObject({
      choices: { selected: "hanoi", excerpt: null, filters: { years: [2023] } },
      camera: null,
    });
    expect(parsed?.problems).toEqual(["map=1,2", "gone", "1999"]);
  });
});
