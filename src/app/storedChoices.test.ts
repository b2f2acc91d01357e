import { describe, expect, it } from "vitest";
import { createStoryStore } from "#store/storyStore";
import { bundledStory } from "../../tests/bundled/bundledStory";
import { keepChoices, readStoredChoices } from "./storedChoices";

function storage(text: string | null = null) {
  const kept = { text };
  return {
    kept,
    give: () => ({
      getItem: () => kept.text,
      setItem: (_key: string, value: string) => {
        kept.text = value;
      },
    }),
  };
}

const forbidden = (): never => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};

describe("stored choices", () => {
  it.each([
    [null, {}],
    ["no JSON", {}],
    ["[]", {}],
    ["null", {}],
    ['{"theme":"dark","language":"ko","shortcuts":false}', { theme: "dark", language: "ko", shortcuts: false }],
    ['{"theme":"pink","language":"tlh","shortcuts":false,"other":1}', { shortcuts: false }],
  ])("reads %s as far as it can be understood", (text, expected) => {
    expect(readStoredChoices(storage(text).give)).toEqual(expected);
  });

  it("are taken over, and kept one by one", () => {
    const store = createStoryStore(bundledStory());
    const { kept, give } = storage('{"theme":"dark","language":"ko"}');
    keepChoices(store, give);
    expect(store.getState()).toMatchObject({ theme: "dark", shortcuts: true, language: null });
    store.getState().setShortcuts(false);
    store.getState().selectPlace("hanoi");
    expect(JSON.parse(kept.text ?? "")).toEqual({ theme: "dark", language: "ko", shortcuts: false });
    store.getState().setLanguage("fr");
    expect(JSON.parse(kept.text ?? "")).toEqual({ theme: "dark", language: "fr", shortcuts: false });
  });

  it("hold for the page alone where storage is forbidden", () => {
    const store = createStoryStore(bundledStory());
    keepChoices(store, forbidden);
    store.getState().setTheme("dark");
    expect(store.getState().theme).toBe("dark");
  });
});
