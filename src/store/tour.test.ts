import { beforeEach, describe, expect, it } from "vitest";
import type { Journey, Story, TourStep } from "#story/story";
import type { MapReport } from "./camera";
import { NO_FILTERS } from "./filters";
import type { StoryStore } from "./storyState";
import { createStoryStore } from "./storyStore";
import { testStory } from "./testStory";
import { cameraOfStep, choicesOfStep, hasStep, isElsewhere, isExploring, lastStep, tourStepAt } from "./tour";

function step(parts: Partial<TourStep>): TourStep {
  return {
    title: "A step",
    text: null,
    question: null,
    notes: null,
    layout: "both",
    places: [],
    journey: null,
    evidence: [],
    camera: null,
    ...parts,
  };
}

const journey: Journey = {
  id: "north",
  title: "North",
  traveller: "Ann Example",
  legs: [
    {
      from: "hue",
      to: "hanoi",
      mode: "train",
      label: null,
      when: null,
      status: "reported",
      lengthKm: 540,
      bearing: 340,
      evidence: [],
    },
  ],
  lengthKm: 540,
};
const legOf = { id: journey.id, leg: 0 };
const camera = { center: [106, 16] as const, zoom: 5 };
/** Cover 0, a place 1, a leg with its places 2, a camera alone 3, words alone 4, end 5. */
const story: Story = {
  ...testStory(),
  journeys: [journey],
  tour: [
    step({ places: ["hue", "hanoi"] }),
    step({ places: ["hanoi"], journey: legOf }),
    step({ camera }),
    step({ layout: "quote", text: "Words." }),
  ],
};

function view(parts: Partial<MapReport> = {}): MapReport {
  const at = { center: [120, 40] as const, zoom: 3, bearing: 0 };
  return { camera: at, atHome: false, steered: false, kilometresPerPixel: 5, edge: [], ...parts };
}

let store: StoryStore;
const act = () => store.getState();

beforeEach(() => {
  store = createStoryStore(story);
});

describe("the steps of a tour", () => {
  it("are a cover, those of the story, and an end", () => {
    expect(lastStep(story)).toBe(5);
    expect([-1, 0, 1, 5, 6, 1.5, Number.NaN].map((at) => hasStep(story, at))).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([null, 0, 1, 5].map((at) => tourStepAt(story, at))).toEqual([null, null, story.tour[0], null]);
  });

  it("are none where the story has no tour", () => {
    const bare = { ...story, tour: [] };
    expect(hasStep(bare, 0)).toBe(false);
    store = createStoryStore(bare);
    act().goToStep(0);
    expect(act().step).toBeNull();
  });

  it("select their first place and their journey", () => {
    expect(choicesOfStep(story, 1)).toEqual({ selected: "hue", excerpt: null, journey: null });
    expect(choicesOfStep(story, 2)).toEqual({ selected: "hanoi", excerpt: null, journey: legOf });
    for (const at of [0, 3, 4, 5]) {
      expect(choicesOfStep(story, at)).toEqual({ selected: null, excerpt: null, journey: null });
    }
  });

  it("have a camera of their own, or frame what they show; without either, the whole story", () => {
    expect(cameraOfStep(story, 1)).toEqual({ type: "frame", places: ["hue", "hanoi"], journey: null });
    expect(cameraOfStep(story, 2)).toEqual({ type: "frame", places: ["hanoi"], journey: legOf });
    expect(cameraOfStep(story, 3)).toEqual({ type: "view", ...camera });
    for (const at of [0, 4, 5]) expect(cameraOfStep(story, at)).toEqual({ type: "frame", places: [], journey: null });
  });
});

describe("going to a step", () => {
  it("shows it exactly as it is made, whatever was open, filtered, searched for or moved", () => {
    act().selectPlace("dalat");
    act().openArticle(story.articles[0]?.id ?? "");
    act().setSearch("x");
    act().setKinds(["wider"]);
    act().hover("dalat");
    act().choose({ places: ["hue", "hanoi"], at: { x: 1, y: 1 } });
    act().reportView(view({ steered: true }));
    act().goToStep(2);
    expect(act()).toMatchObject({
      step: 2,
      selected: "hanoi",
      excerpt: null,
      article: null,
      block: null,
      journey: legOf,
      search: null,
      filters: NO_FILTERS,
      hovered: null,
      hoveredJourney: null,
      chooser: null,
      passageRequest: null,
      cameraRequest: cameraOfStep(story, 2),
    });
    expect(isExploring(act())).toBe(false);
  });

  it("leaves theme, language, shortcuts and the height of the sheet alone", () => {
    act().setTheme("dark");
    act().setLanguage("ko");
    act().setShortcuts(false);
    act().setSheet("low");
    act().goToStep(1);
    expect(act()).toMatchObject({ theme: "dark", language: "ko", shortcuts: false, sheet: "low" });
  });

  it("is a new wish for the camera each time", () => {
    act().goToStep(1);
    const first = act().cameraRequest;
    act().goToStep(1);
    expect(act().cameraRequest).toEqual(first);
    expect(act().cameraRequest).not.toBe(first);
  });

  it.each([-1, 6, 1.5, Number.NaN])("ignores step %s", (at) => {
    act().goToStep(1);
    const before = act();
    act().goToStep(at);
    expect(act()).toBe(before);
  });

  it("shows the step anew when the story has changed, and ends when there is no such step any more", () => {
    act().goToStep(3);
    act().reportView(view({ steered: true }));
    act().selectPlace("dalat");
    const changed = { ...story, tour: story.tour.map((one) => ({ ...one, camera: null, places: ["dalat"] })) };
    act().setStory(changed);
    expect(act()).toMatchObject({ step: 3, selected: "dalat", cameraRequest: { type: "frame", places: ["dalat"] } });
    expect(isExploring(act())).toBe(false);
    act().setStory({ ...story, tour: [] });
    expect(act().step).toBeNull();
  });
});

describe("ending the tour", () => {
  it("leaves the place of the step open, and closing that leads to where the tour was started", () => {
    act().reportView(view());
    act().goToStep(0);
    act().reportView(view({ camera: { center: [100, 20], zoom: 9, bearing: 0 } }));
    act().goToStep(2);
    act().goToStep(null);
    expect(act()).toMatchObject({ step: null, selected: "hanoi", journey: null });
    expect(act().cameraRequest).toEqual({ type: "place", place: "hanoi" });
    act().close();
    expect(act()).toMatchObject({ selected: null, cameraRequest: { type: "camera", camera: view().camera } });
  });

  it("leads there at once from a step that has nothing open", () => {
    act().reportView(view());
    act().goToStep(2);
    act().goToStep(5);
    act().goToStep(null);
    expect(act()).toMatchObject({ step: null, selected: null, journey: null, returnTo: null });
    expect(act().cameraRequest).toEqual({ type: "camera", camera: view().camera });
  });

  it("leads to the whole story when the page was opened at a step", () => {
    act().restore({ ...act(), step: 4 }, cameraOfStep(story, 4));
    act().goToStep(null);
    expect(act().cameraRequest).toEqual({ type: "home" });
  });

  it("leads to the whole story by closing, where the page was opened at the cover", () => {
    act().restore({ ...act(), step: 0 }, cameraOfStep(story, 0));
    act().goToStep(1);
    act().close();
    expect(act()).toMatchObject({ selected: null, cameraRequest: { type: "home" } });
  });

  it("leaves a journey open where no place is, and raises a low sheet", () => {
    store = createStoryStore({ ...story, tour: [step({ journey: legOf })] });
    act().setSheet("low");
    act().goToStep(1);
    act().goToStep(null);
    expect(act()).toMatchObject({ journey: legOf, sheet: "half" });
    expect(act().cameraRequest).toEqual({ type: "journey", journey: legOf.id, leg: 0 });
  });

  it("does nothing while nothing is presented", () => {
    act().selectPlace("hue");
    const before = act();
    act().goToStep(null);
    expect(act()).toBe(before);
  });
});

describe("exploring", () => {
  it("is never, while nothing is presented", () => {
    act().selectPlace("hue");
    act().reportView(view({ steered: true }));
    expect(isExploring(act())).toBe(false);
  });

  it("begins when another place than its own is opened at a step without a journey", () => {
    act().goToStep(1);
    act().selectPlace("hue");
    expect(isExploring(act())).toBe(false);
    act().selectPlace("hanoi");
    expect(isExploring(act())).toBe(true);
  });

  it("begins when the map is moved by hand, and ends exactly at the step", () => {
    act().goToStep(1);
    act().reportView(view());
    expect(isExploring(act())).toBe(false);
    act().reportView(view({ steered: true }));
    expect(isExploring(act())).toBe(true);
    expect(isElsewhere(act())).toBe(false);
    act().goToStep(1);
    // Before the map has reported that it is there again.
    expect(isExploring(act())).toBe(false);
    expect(act().cameraRequest).toEqual(cameraOfStep(story, 1));
    expect(act().view).toEqual(view());
  });

  it.each<[what: string, open: () => void]>([
    ["another place", () => act().selectPlace("dalat")],
    ["a passage of its own place", () => act().focusExcerpt(story.excerpts[0]?.id ?? "")],
    ["its own place without its journey", () => act().selectPlace("hanoi")],
    ["the whole of its journey", () => act().selectJourney(legOf.id)],
    ["an article", () => act().openArticle(story.articles[0]?.id ?? "")],
    ["the search", () => act().setSearch("")],
    ["a filter", () => act().setKinds(["wider"])],
    ["nothing", () => act().close()],
  ])("begins when %s is opened, and goes back to all of the step", (_, open) => {
    act().goToStep(2);
    const { selected, journey: own, excerpt, article, search, filters, cameraRequest, step: at } = act();
    open();
    expect(isExploring(act())).toBe(true);
    expect(isElsewhere(act())).toBe(true);
    expect(act().step).toBe(2);
    act().goToStep(2);
    expect(isExploring(act())).toBe(false);
    expect(act()).toMatchObject({ selected, journey: own, excerpt, article, search, filters, cameraRequest, step: at });
  });
});
