import { describe, expect, it } from "vitest";
import type { Excerpt, Mention, Place, Story } from "#story/story";
import { excerptCounts, filterCounts, otherPlaces, placesByCount, shownExcerpts } from "./selectors";
import { createStoryStore } from "./storyStore";

function place(id: string): Place {
  return {
    type: "Feature",
    id,
    "@id": null,
    geometry: { type: "Point", coordinates: [105, 21] },
    properties: {
      title: id,
      summary: null,
      ccodes: [],
      fclasses: [],
      aliases: [],
      labelPoint: [105, 21],
      bbox: [105, 21, 105, 21],
      approximate: false,
      centreLine: null,
      widthM: null,
    },
    names: [],
    types: [],
    links: [],
    descriptions: [],
  };
}

function mention(id: string, other: Partial<Mention> = {}): Mention {
  return { place: id, start: 0, end: 5, sense: "place", by: "name", from: "rule", ...other };
}

function excerpt(id: string, of: string, mentions: Mention[]): Excerpt {
  return {
    id,
    place: of,
    article: "article",
    block: 0,
    text: "Hanoi and Hue",
    mentions,
    selector: [
      { type: "TextQuoteSelector", exact: "Hanoi and Hue", prefix: "", suffix: "" },
      { type: "TextPositionSelector", start: 0, end: 13 },
    ],
    event: null,
  };
}

/** Three places: `hue` with two excerpts, `hanoi` with one of each kind, `dalat` with none. */
function story(excerpts: Excerpt[] = allExcerpts): Story {
  return {
    version: 1,
    title: "Test",
    dek: null,
    lang: "en",
    credits: [],
    articles: [],
    places: { type: "FeatureCollection", features: [place("dalat"), place("hanoi"), place("hue")] },
    excerpts,
    events: [],
    journeys: [],
    tour: [],
  };
}

const allExcerpts = [
  excerpt("1", "hanoi", [mention("hanoi"), mention("hue")]),
  excerpt("2", "hanoi", [mention("hanoi", { sense: "government" })]),
  excerpt("3", "hanoi", [mention("hanoi", { sense: "wider", by: "description" })]),
  excerpt("4", "hue", [mention("hue")]),
  excerpt("5", "hue", [mention("hue", { by: "description" })]),
];

const view = {
  camera: { center: [120, 40] as const, zoom: 3, bearing: 0 },
  atHome: false,
  kilometresPerPixel: 5,
  edge: [],
};

describe("selectors", () => {
  it("list places by count, equal ones in the order of the file", () => {
    expect(placesByCount(story()).map((row) => [row.place.id, row.count])).toEqual([
      ["hanoi", 3],
      ["hue", 2],
      ["dalat", 0],
    ]);
  });

  it("give the identical value for the identical story", () => {
    const one = story();
    expect(placesByCount(one)).toBe(placesByCount(one));
    expect(excerptCounts(one)).toBe(excerptCounts(one));
    expect(filterCounts(one, "hanoi")).toBe(filterCounts(one, "hanoi"));
    expect(placesByCount(one)).not.toBe(placesByCount(story()));
    const state = { story: one, selected: "hanoi", filter: "government" as const };
    expect(shownExcerpts(state)).toBe(shownExcerpts({ ...state }));
  });

  it("tell apart a city and its government, or else names and descriptions", () => {
    expect(filterCounts(story(), "hanoi")).toEqual([
      { filter: "all", count: 3 },
      { filter: "place", count: 1 },
      { filter: "government", count: 1 },
      { filter: "wider", count: 1 },
    ]);
    expect(filterCounts(story(), "hue")).toEqual([
      { filter: "all", count: 2 },
      { filter: "named", count: 1 },
      { filter: "described", count: 1 },
    ]);
    expect(filterCounts(story(), "dalat")).toEqual([]);
    const both = excerpt("6", "dalat", [mention("dalat"), mention("dalat", { by: "description" })]);
    expect(filterCounts(story([both]), "dalat")).toEqual([]);
  });

  it("name the other places of a passage", () => {
    const one = story();
    expect(otherPlaces(one, allExcerpts[0] as Excerpt).map((other) => other.id)).toEqual(["hue"]);
  });
});

describe("the store", () => {
  it("opens a place, asks the camera for it, and ignores what the story does not hold", () => {
    const store = createStoryStore(story());
    store.getState().selectPlace("atlantis");
    expect(store.getState().selected).toBeNull();
    store.getState().selectPlace("hue");
    expect(store.getState().selected).toBe("hue");
    expect(store.getState().cameraRequest).toEqual({ type: "place", place: "hue" });
  });

  it("closing leads back to where the overview was left, however many places were opened since", () => {
    const store = createStoryStore(story());
    store.getState().reportView(view);
    store.getState().selectPlace("hue");
    store.getState().reportView({ ...view, camera: { ...view.camera, zoom: 9 } });
    store.getState().stepPlace(1);
    store.getState().close();
    expect(store.getState().selected).toBeNull();
    expect(store.getState().cameraRequest).toEqual({ type: "camera", camera: view.camera });
  });

  it("closing asks for the whole story where that was shown, whatever size the map has by then", () => {
    const store = createStoryStore(story());
    store.getState().reportView({ ...view, atHome: true });
    store.getState().selectPlace("hue");
    store.getState().close();
    expect(store.getState().cameraRequest).toEqual({ type: "home" });
  });

  it("steps in order of count, round both ends", () => {
    const store = createStoryStore(story());
    store.getState().selectPlace("hanoi");
    store.getState().stepPlace(-1);
    expect(store.getState().selected).toBe("dalat");
    store.getState().stepPlace(1);
    expect(store.getState().selected).toBe("hanoi");
  });

  it("shows what the filter lets through, and all again for the next place", () => {
    const store = createStoryStore(story());
    store.getState().selectPlace("hanoi");
    store.getState().setFilter("government");
    expect(shownExcerpts(store.getState()).map((one) => one.id)).toEqual(["2"]);
    store.getState().selectPlace("hue");
    expect(shownExcerpts(store.getState()).map((one) => one.id)).toEqual(["4", "5"]);
  });

  it("keeps of its choices what a new version of the story still holds", () => {
    const store = createStoryStore(story());
    store.getState().selectPlace("hanoi");
    store.getState().setFilter("wider");
    store.getState().setStory(story(allExcerpts.filter((one) => one.id !== "5")));
    expect(store.getState()).toMatchObject({ selected: "hanoi", filter: "wider" });
    store.getState().setStory(story(allExcerpts.filter((one) => one.id !== "3")));
    expect(store.getState()).toMatchObject({ selected: "hanoi", filter: "all" });
    store.getState().setStory({ ...story([]), places: { type: "FeatureCollection", features: [place("hue")] } });
    expect(store.getState()).toMatchObject({ selected: null, filter: "all", returnTo: null });
  });
});
