import { expect, test } from "vitest";
import type { PresentKeyPress } from "./presentActions";
import type { PresenterState } from "./speakerChannel";
import { speakerKeyAction } from "./speakerKeys";

const STATE: PresenterState = { step: 2, exploring: false, blank: null, namesHidden: false };

interface Circumstances extends Partial<PresentKeyPress> {
  state?: Partial<PresenterState>;
  letters?: boolean;
  focus?: "none" | "control" | "field";
}

function press(key: string, { state, letters = true, focus = "none", ...more }: Circumstances = {}) {
  const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, isComposing: false, repeat: false };
  return speakerKeyAction(
    { ...plain, key, code: "", ...more },
    { state: { ...STATE, ...state }, lastStep: 9, letters, focus },
  );
}

test.each(["ArrowRight", "ArrowDown", "PageDown", " ", "n", "N"])("%j leads on", (key) => {
  expect(press(key)).toEqual({ type: "next" });
});

test.each(["ArrowLeft", "ArrowUp", "PageUp", "p", "P"])("%j leads back", (key) => {
  expect(press(key)).toEqual({ type: "previous" });
});

test("Shift and Space lead back, Home and End to the ends, G to the list of steps", () => {
  expect(press(" ", { shiftKey: true })).toEqual({ type: "previous" });
  expect(press("Home")).toEqual({ type: "step", step: 0 });
  expect(press("End")).toEqual({ type: "step", step: 9 });
  expect(press("g")).toEqual({ type: "jump" });
});

test.each([
  ["b", "black"],
  [".", "black"],
  ["v", "white"],
  [",", "white"],
] as const)("%j makes the screen %s, and again gives it back", (key, blank) => {
  expect(press(key)).toEqual({ type: "blank", blank });
  expect(press(key, { state: { blank } })).toEqual({ type: "blank", blank: null });
});

test("K hides the names and shows them again; R leads back from exploring", () => {
  expect(press("k")).toEqual({ type: "names", hidden: true });
  expect(press("k", { state: { namesHidden: true } })).toEqual({ type: "names", hidden: false });
  expect(press("r")).toBeNull();
  expect(press("r", { state: { exploring: true } })).toEqual({ type: "step", step: 2 });
});

test("Space is the focused button's, and every key but the clicker's is the focused field's", () => {
  expect(press(" ", { focus: "control" })).toBeNull();
  expect(press("ArrowRight", { focus: "control" })).toEqual({ type: "next" });
  for (const key of [" ", "ArrowDown", "End", "n", "b"]) expect(press(key, { focus: "field" })).toBeNull();
  expect(press("PageDown", { focus: "field" })).toEqual({ type: "next" });
  expect(press("PageUp", { focus: "field" })).toEqual({ type: "previous" });
});

test("letters and signs can be switched off, the rest not", () => {
  for (const key of ["n", "p", "b", ".", "v", ",", "g", "k"]) expect(press(key, { letters: false })).toBeNull();
  for (const key of ["PageDown", "ArrowRight", " "]) expect(press(key, { letters: false })).toEqual({ type: "next" });
});

test("what the speaker view does not have, and keys of the system, stay the browser's", () => {
  for (const key of ["F5", "f", "h", "s", "o", "q", "m", "Tab", "Enter", "Escape"]) expect(press(key)).toBeNull();
  expect(press("p", { ctrlKey: true })).toBeNull();
  expect(press("ArrowLeft", { altKey: true })).toBeNull();
});
