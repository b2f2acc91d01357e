import { describe, expect, it } from "vitest";
import { testPlace } from "#story/testParts";
import { NO_FILTERS, type TimeRange } from "./filters";
import { shownExcerpts } from "./placeExcerpts";
import { createStoryStore } from "./storyStore";
import { testExcerpts, testStory } from "./testStory";

const view = {
  camera: { center: [120, 40] as const, zoom: 3, bearing: 0 },
  atHome: false,
  steered: false,
  kilometresPerPixel: 5,
  edge: [],
};

const in1953: TimeRange = { basis: "event", from: "1953", to: "1953" };

describe("opening and closing", () => {
  it("opens a place, asks the camera for it, and ignores what the story does not hold", () => {
    const store = createStoryStore(testStory());
    store.getState().selectPlace("atlantis");
    expect(store.getState().selected).toBeNull();
    store.getState().selectPlace("hue");
    expect(store.getState().selected).toBe("hue");
    expect(store.getState().cameraRequest).toEqual({ type: "place", place: "hue" });
  });

  it("opens a place at an excerpt of it, not at one of another place", () => {
    const store = createStoryStore(testStory());
    store.getState().selectPlace("hue", { excerpt: "4" });
    expect(store.getState().excerpt).toBe("4");
    store.getState().selectPlace("hanoi", { excerpt: "4" });
    expect(store.getState().excerpt).toBeNull();
  });

  it("closing leads back to where the overview was left, however many places were opened since", () => {
    const store = createStoryStore(testStory());
    store.getState().reportView(view);
    store.getState().selectPlace("hue");
    store.getState().reportView({ ...view, camera: { ...view.camera, zoom: 9 } });
    store.getState().stepPlace(1);
    store.getState().close();
    expect(store.getState().selected).toBeNull();
    expect(store.getState().cameraRequest).toEqual({ type: "camera", camera: view.camera });
  });

  it("closing asks for the whole story where that was shown, whatever size the map has by then", () => {
    const store = createStoryStore(testStory());
    store.getState().reportView({ ...view, atHome: true });
    store.getState().selectPlace("hue");
    store.getState().close();
    expect(store.getState().cameraRequest).toEqual({ type: "home" });
  });

  it("steps in order of count, round both ends", () => {
    const store = createStoryStore(testStory());
    store.getState().selectPlace("hanoi");
    store.getState().stepPlace(-1);
    expect(store.getState().selected).toBe("dalat");
    store.getState().stepPlace(1);
    expect(store.getState().selected).toBe("hanoi");
  });
});

describe("filters", () => {
  it("hold for every place until they are cleared", () => {
    const store = createStoryStore(testStory());
    store.getState().selectPlace("hanoi");
    store.getState().setKinds(["named"]);
    expect(shownExcerpts(store.getState()).map((one) => one.id)).toEqual(["1"]);
    store.getState().selectPlace("hue");
    expect(shownExcerpts(store.getState()).map((one) => one.id)).toEqual(["4"]);
    store.getState().clearFilters();
    expect(shownExcerpts(store.getState()).map((one) => one.id)).toEqual(["4", "5"]);
  });

  it("toggle one value of a facet and leave the rest alone", () => {
    const store = createStoryStore(testStory());
    store.getState().setTime(in1953);
    store.getState().toggleFacet("years", 2000);
    store.getState().toggleFacet("years", 2001);
    store.getState().toggleFacet("years", 2000);
    expect(store.getState().filters).toEqual({ ...NO_FILTERS, years: [2001], time: in1953 });
  });

  it("keep the chosen time when the timeline goes by the other date", () => {
    const store = createStoryStore(testStory());
    store.getState().setTime(in1953);
    store.getState().setTimeBasis("published");
    expect(store.getState()).toMatchObject({ timeBasis: "published", filters: { time: in1953 } });
  });
});

describe("a new version of the story", () => {
  it("keeps of the choices what it still holds", () => {
    const store = createStoryStore(testStory());
    store.getState().selectPlace("hanoi", { excerpt: "1" });
    store.getState().setKinds(["wider"]);
    store.getState().setTime(in1953);
    store.getState().setStory(testStory(testExcerpts.filter((one) => one.id !== "5")));
    expect(store.getState()).toMatchObject({ selected: "hanoi", filters: { kinds: ["wider"], time: in1953 } });
    store.getState().setStory(testStory(testExcerpts.filter((one) => one.id !== "3" && one.id !== "1")));
    expect(store.getState()).toMatchObject({ selected: "hanoi", excerpt: null, filters: { kinds: [], time: null } });
    store.getState().setStory({
      ...testStory([]),
      places: { type: "FeatureCollection", features: [testPlace("hue")] },
    });
    expect(store.getState()).toMatchObject({ selected: null, returnTo: null });
  });
});
