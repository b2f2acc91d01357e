import { describe, expect, it, vi } from "vitest";
import { createStoryStore } from "#store/storyStore";
import { lastStep } from "#store/tour";
import { bundledStory } from "../../tests/bundled/bundledStory";
import {
  type FocusedPart,
  PRESENT_ACTIONS,
  type PresentKeyPress,
  type PresentWindow,
  presentActionFor,
  runAction,
} from "./presentActions";
import { createPresentStore } from "./presentStore";

const story = bundledStory();
const last = lastStep(story);

function press(key: string, other: Partial<PresentKeyPress> = {}): PresentKeyPress {
  const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, repeat: false };
  return { key, code: "", ...none, ...other };
}

function lesson(step = 0) {
  const store = createStoryStore(story);
  store.getState().goToStep(step);
  const kept = { getItem: () => null, setItem: () => {} };
  const present = createPresentStore(() => kept);
  const page = { toggleFullScreen: vi.fn(), leaveFullScreen: vi.fn(() => false), openSpeaker: vi.fn() };
  const run = (key: string, other: Partial<PresentKeyPress> = {}) => {
    const action = presentActionFor(press(key, other), true, "none");
    const target = { tour: store.getState(), present: present.getState(), page: page satisfies PresentWindow };
    if (action) runAction(action, target);
    return { step: store.getState().step, ...present.getState() };
  };
  return { store, page, run };
}

describe("the table of actions", () => {
  it("gives every key to one action", () => {
    const keys = PRESENT_ACTIONS.flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(PRESENT_ACTIONS.map(({ id }) => id)).size).toBe(PRESENT_ACTIONS.length);
    expect(new Set(PRESENT_ACTIONS.map(({ label }) => label())).size).toBe(PRESENT_ACTIONS.length);
  });

  it.each(["ArrowRight", "ArrowDown", "PageDown", " ", "n", "N"])("goes on by “%s”", (key) => {
    expect(lesson(3).run(key).step).toBe(4);
    expect(lesson(last).run(key).step).toBe(last);
  });

  it.each(["ArrowLeft", "ArrowUp", "PageUp", "p", "P"])("goes back by “%s”", (key) => {
    expect(lesson(3).run(key).step).toBe(2);
    expect(lesson(0).run(key).step).toBe(0);
  });

  it("goes back by Shift and the space bar, and to both ends", () => {
    expect(lesson(3).run(" ", { shiftKey: true }).step).toBe(2);
    expect(lesson(3).run("Home").step).toBe(0);
    expect(lesson(3).run("End").step).toBe(last);
  });

  it("leads through the whole tour by one key, and back by another", () => {
    const { run } = lesson();
    const through = Array.from({ length: last + 2 }, () => run("PageDown").step);
    expect(through).toEqual([...Array.from({ length: last }, (_, n) => n + 1), last, last]);
    const back = Array.from({ length: last + 1 }, () => run("PageUp").step);
    expect(back).toEqual([...Array.from({ length: last }, (_, n) => last - 1 - n), 0]);
  });

  it.each([
    ["b", "black"],
    [".", "black"],
    ["v", "white"],
    [",", "white"],
  ])("blanks the screen by “%s”, and brings the step back by the same key or one that steps", (key, blank) => {
    for (const again of [key, "PageDown", "ArrowLeft", " ", "Escape", "q"]) {
      const { run } = lesson(3);
      expect(run(key).blank).toBe(blank);
      expect([again, run(again)]).toMatchObject([again, { blank: null, step: 3, layout: null }]);
    }
  });

  it("turns a black screen white", () => {
    const { run } = lesson(3);
    run("b");
    expect(run("v").blank).toBe("white");
  });

  it("shows the words or the map alone until the same key again, over steps", () => {
    const { run } = lesson(3);
    expect(run("q").layout).toBe("quote");
    expect(run("PageDown").layout).toBe("quote");
    expect(run("m").layout).toBe("map");
    expect(run("m").layout).toBeNull();
  });

  it("switches on and off by one key each", () => {
    for (const [key, what] of [
      ["h", "barHidden"],
      ["k", "namesHidden"],
      ["l", "larger"],
      ["a", "legible"],
      ["t", "autoplay"],
    ] as const) {
      const { run } = lesson(3);
      expect([key, run(key)[what]]).toEqual([key, true]);
      expect([key, run(key)[what]]).toEqual([key, false]);
    }
    const { run } = lesson(3);
    expect(run("d").measured).toEqual([]);
    expect(run("d").measured).toBeNull();
  });

  it("opens dialogs and windows", () => {
    const { run, page } = lesson(3);
    expect(run("?").dialog).toBe("help");
    expect(run("g").dialog).toBe("jump");
    expect(run("o").dialog).toBe("overview");
    run("s");
    expect(page.openSpeaker).toHaveBeenCalledOnce();
    run("f");
    run("F5");
    expect(page.toggleFullScreen).toHaveBeenCalledTimes(2);
  });

  it("leaves the full screen first and the presentation second", () => {
    const { run, page } = lesson(3);
    page.leaveFullScreen.mockReturnValueOnce(true);
    expect(run("Escape").step).toBe(3);
    expect(run("Escape").step).toBeNull();
  });

  it("goes back to the step exactly, also from its own place that was looked at more closely", () => {
    const { run, store } = lesson(3);
    const { cameraRequest, selected, journey } = store.getState();
    for (const place of ["hanoi", selected ?? ""]) {
      store.getState().openFromMap(place);
      expect(store.getState().cameraRequest?.type).toBe("place");
      expect(run("r").step).toBe(3);
      expect(store.getState()).toMatchObject({ selected, journey, cameraRequest });
    }
  });
});

describe("presentActionFor", () => {
  const keys = PRESENT_ACTIONS.flatMap((action) => action.keys).filter((key) => !key.startsWith("Shift+"));
  const idOf = (key: string, letters: boolean, focus: FocusedPart, other: Partial<PresentKeyPress> = {}) =>
    presentActionFor(press(key, other), letters, focus)?.id;

  it("never takes a key with a modifier, or of a word that is being composed", () => {
    for (const key of keys)
      for (const other of ["ctrlKey", "altKey", "metaKey", "isComposing"] as const)
        expect([key, other, idOf(key, true, "none", { [other]: true })]).toEqual([key, other, undefined]);
  });

  it("gives letters and signs up when they are switched off, and nothing else", () => {
    for (const key of keys) {
      const isLetter = key !== " " && key.length === 1;
      expect([key, idOf(key, false, "none") === undefined]).toEqual([key, isLetter]);
    }
  });

  it("leaves the space bar to a button that has the focus, and nothing else", () => {
    for (const key of keys) expect([key, idOf(key, true, "control") === undefined]).toEqual([key, key === " "]);
    expect(idOf(" ", true, "control", { shiftKey: true })).toBeUndefined();
  });

  it("leaves a field everything but Escape", () => {
    for (const key of keys)
      expect([key, idOf(key, true, "field")]).toEqual([key, key === "Escape" ? "leave" : undefined]);
  });

  it("leaves arrows to the map, and those up and down to a text that scrolls; a clicker always steps", () => {
    expect(["ArrowUp", "ArrowLeft", " "].map((key) => idOf(key, true, "map"))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(["ArrowUp", "ArrowDown"].map((key) => idOf(key, true, "scroller"))).toEqual([undefined, undefined]);
    expect(["ArrowRight", " "].map((key) => idOf(key, true, "scroller"))).toEqual(["next", "next"]);
    expect(["ArrowUp", " ", "Escape"].map((key) => idOf(key, true, "menu"))).toEqual([undefined, undefined, undefined]);
    for (const focus of ["none", "control", "map", "menu", "scroller"] as const)
      expect([focus, idOf("PageDown", false, focus), idOf("PageUp", false, focus)]).toEqual([
        focus,
        "next",
        "previous",
      ]);
  });

  it("finds a letter by its place on a keyboard of another script", () => {
    expect(idOf("й", true, "none", { code: "KeyQ" })).toBe("quote");
    expect(idOf("ㅡ", true, "none", { code: "KeyM" })).toBe("map");
    expect(idOf("Q", true, "none", { shiftKey: true, code: "KeyA" })).toBe("quote");
    expect(idOf("x", true, "none", { code: "KeyX" })).toBeUndefined();
  });
});
