import { describe, expect, it } from "vitest";
import type { LngLat } from "#story/story";
import { createPresentStore } from "./presentStore";

function storage(text: string | null = null) {
  const kept = { text };
  return {
    kept,
    get: () => ({ getItem: () => kept.text, setItem: (_key: string, value: string) => (kept.text = value) }),
  };
}

describe("createPresentStore", () => {
  it("keeps what a teacher sets for good, and nothing of the lesson", () => {
    const { kept, get } = storage();
    const state = createPresentStore(get).getState();
    for (const what of ["larger", "namesHidden", "barHidden", "autoplay"] as const) state.toggle(what);
    state.setPace(20);
    state.setBlank("black");
    expect(JSON.parse(kept.text ?? "")).toEqual({ larger: true, legible: false, paceS: 20 });
    expect(createPresentStore(get).getState()).toMatchObject({
      larger: true,
      legible: false,
      paceS: 20,
      namesHidden: false,
      barHidden: false,
      autoplay: false,
      blank: null,
    });
  });

  it("begins anew where what was kept is spoilt, and without storage", () => {
    const usual = { larger: false, legible: false, paceS: 15 };
    for (const text of ["", "{", "[]", "7", '{"paceS": 900, "larger": "yes"}'])
      expect([text, createPresentStore(storage(text).get).getState()]).toMatchObject([text, usual]);
    const forbidden = createPresentStore(() => {
      throw new Error("SecurityError");
    });
    forbidden.getState().toggle("legible");
    expect(forbidden.getState()).toMatchObject({ ...usual, legible: true });
  });

  it("holds the pace between three seconds and a minute", () => {
    const store = createPresentStore(storage().get);
    const paces = [1, 3, 12.4, 60, 100].map((seconds) => {
      store.getState().setPace(seconds);
      return store.getState().paceS;
    });
    expect(paces).toEqual([3, 3, 12, 60, 60]);
  });

  it("measures between two points; a third begins another distance", () => {
    const store = createPresentStore(storage().get);
    const [a, b, c]: LngLat[] = [
      [125, 39],
      [128, 51],
      [105, 21],
    ];
    const measured = (point: LngLat | undefined) => {
      if (point) store.getState().measure(point);
      return store.getState().measured;
    };
    expect(measured(a)).toBeNull();
    store.getState().toggleMeasuring();
    expect([measured(a), measured(b), measured(c)]).toEqual([[a], [a, b], [c]]);
  });
});
