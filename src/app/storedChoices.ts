import * as v from "valibot";
import { isLanguage, type Language } from "#i18n/language";
import type { StoryStore } from "#store/storyState";

/** What a reader chose once and for all, kept in the browser. */
const STORED_CHOICES = v.object({
  theme: v.fallback(v.optional(v.picklist(["auto", "light", "dark"])), undefined),
  language: v.fallback(
    v.optional(
      v.pipe(
        v.string(),
        v.custom<Language>((tag) => isLanguage(String(tag))),
      ),
    ),
    undefined,
  ),
  shortcuts: v.fallback(v.optional(v.boolean()), undefined),
});

export type StoredChoices = v.InferOutput<typeof STORED_CHOICES>;

const KEY = "dateline";

/** What is not there, or not understood, is left out. Storage may be forbidden, full or spoilt: then there is nothing. */
export function readStoredChoices(storage: () => Pick<Storage, "getItem"> = localStorageOf): StoredChoices {
  try {
    return v.parse(STORED_CHOICES, JSON.parse(storage().getItem(KEY) ?? "{}"));
  } catch {
    return {};
  }
}

/** Takes over theme and shortcuts, and from now on keeps what the reader changes. The language is kept for `useLanguage`. */
export function keepChoices(
  store: StoryStore,
  storage: () => Pick<Storage, "getItem" | "setItem"> = localStorageOf,
): () => void {
  const { theme, shortcuts } = readStoredChoices(storage);
  if (theme !== undefined) store.getState().setTheme(theme);
  if (shortcuts !== undefined) store.getState().setShortcuts(shortcuts);
  return store.subscribe((state, before) => {
    const changed = (["theme", "language", "shortcuts"] as const).filter((key) => state[key] !== before[key]);
    if (changed.length === 0) return;
    const kept = { ...readStoredChoices(storage), ...Object.fromEntries(changed.map((key) => [key, state[key]])) };
    try {
      storage().setItem(KEY, JSON.stringify(kept));
    } catch {
      // The choice holds for as long as the page is open.
    }
  });
}

/** Only naming it throws where storage is forbidden. */
function localStorageOf(): Storage {
  return localStorage;
}
