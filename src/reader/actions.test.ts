import { describe, expect, it } from "vitest";
import { createStoryStore } from "#store/storyStore";
import { bundledStory } from "../../tests/bundled/bundledStory";
import { ACTIONS, actionFor, type KeyPress } from "./actions";

const story = bundledStory();

function press(key: string, other: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, defaultPrevented: false, ...other };
}

function run(store: ReturnType<typeof createStoryStore>, ...keys: string[]) {
  for (const key of keys) actionFor(press(key), true, false)?.run({ state: store.getState(), showShortcuts: () => {} });
  return store.getState();
}

describe("actions", () => {
  it("have a key each that no other has, and a name", () => {
    const keys = ACTIONS.flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
    expect(new Set(ACTIONS.map(({ label }) => label())).size).toBe(ACTIONS.length);
  });

  it("start with the first or the last place, and step on", () => {
    expect(run(createStoryStore(story), "j").selected).toBe("pyongyang");
    expect(run(createStoryStore(story), "j", "]").selected).toBe("vostochny");
    expect(run(createStoryStore(story), "j", "j", "k").selected).toBe("pyongyang");
    const last = run(createStoryStore(story), "[").selected;
    expect(run(createStoryStore(story), "j", "k").selected).toBe(last);
  });

  it("go through the passages of a place, and stop at both ends", () => {
    const store = createStoryStore(story);
    const ids = story.excerpts.filter(({ place }) => place === "hanoi").map(({ id }) => id);
    store.getState().selectPlace("hanoi");
    const seen = ids.map(() => run(store, "n").excerpt);
    expect(seen).toEqual(ids);
    expect(run(store, "n").excerpt).toBe(ids.at(-1));
    expect(run(store, ...ids.map(() => "p")).excerpt).toBe(ids[0]);
  });

  it("go through the legs of a journey", () => {
    const store = createStoryStore(story);
    store.getState().selectJourney("kim-2023");
    expect(run(store, "n", "n").journey).toEqual({ id: "kim-2023", leg: 1 });
    expect(run(store, "p").journey).toEqual({ id: "kim-2023", leg: 0 });
  });

  it("ask for cameras", () => {
    const store = createStoryStore(story);
    expect(["+", "=", "-", "0"].map((key) => run(store, key).cameraRequest?.type)).toEqual([
      "zoomIn",
      "zoomIn",
      "zoomOut",
      "home",
    ]);
  });

  it("close what is in front", () => {
    const store = createStoryStore(story);
    store.getState().selectPlace("hanoi");
    expect(run(store, "Escape").selected).toBeNull();
  });
});

describe("actionFor", () => {
  it("leaves keys with modifiers, keys that others took, and unfinished letters alone", () => {
    for (const other of ["ctrlKey", "altKey", "metaKey", "isComposing", "defaultPrevented"] as const)
      expect([other, actionFor(press("j", { [other]: true }), true, false)]).toEqual([other, null]);
    expect(actionFor(press("x"), true, false)).toBeNull();
  });

  it("gives single keys up when switched off or used by what has the focus, and never Escape", () => {
    for (const [enabled, taken] of [
      [false, false],
      [true, true],
    ] as const) {
      for (const { keys } of ACTIONS)
        for (const key of keys)
          expect([key, actionFor(press(key), enabled, taken)?.id]).toEqual([
            key,
            key === "Escape" ? "close" : undefined,
          ]);
    }
  });
});
