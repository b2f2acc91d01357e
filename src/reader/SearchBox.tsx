import "./SearchBox.css";
import { Search, X } from "lucide-react";
import { type FocusEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { messages } from "#i18n/messages";
import type { StoryState } from "#store/storyState";
import { useStory, useStoryStore } from "#store/useStory";
import { IconButton } from "#ui/IconButton";
import { PHONE, useMediaQuery } from "#ui/useMediaQuery";
import { openerOf } from "./usePanelFocus";

/**
 * The search of the top bar; on a phone a button that opens it over the bar. What is typed is searched at once, and
 * what is found is in the panel: Down leads there, Enter opens the first of it, Escape closes.
 */
export function SearchBox() {
  const search = useStory((state) => state.search);
  const setSearch = useStory((state) => state.setSearch);
  const shortcuts = useStory((state) => state.shortcuts);
  const store = useStoryStore();
  const phone = useMediaQuery(PHONE);
  const input = useRef<HTMLInputElement>(null);
  const rememberOpener = useWayBack(input, phone);
  const open = search !== null;

  // What was typed before the page had come to life stands in the box already; the next render would empty it.
  useLayoutEffect(() => {
    const typed = input.current?.value ?? "";
    if (typed !== "") setSearch(typed);
  }, [setSearch]);

  const onFocus = (event: FocusEvent) => {
    rememberOpener(event.relatedTarget);
    void import("./SearchPanel");
    if (phone && !open) setSearch("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && open) setSearch(null);
    else if (event.key === "ArrowDown") document.querySelector<HTMLElement>("[data-search-hit]")?.focus();
    else return;
    event.preventDefault();
  };
  const openFirst = () => {
    if (search) void import("./openHit").then(({ openFirstHit }) => openFirstHit(store, search));
  };
  return (
    <search className="search-box" data-open={open ? "" : undefined}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          openFirst();
        }}
      >
        <div className="search-box-opener">
          <IconButton label={messages.actionSearch()} icon={<Search />} onPress={() => input.current?.focus()} />
        </div>
        <div className="search-box-field">
          <Search aria-hidden="true" />
          <input
            ref={input}
            id="search"
            data-search-input=""
            type="search"
            aria-label={messages.searchHint()}
            aria-keyshortcuts={shortcuts ? "/" : undefined}
            placeholder={messages.searchHint()}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="go"
            dir="auto"
            // Closed, it is there for the button alone.
            tabIndex={phone && !open ? -1 : undefined}
            value={search ?? ""}
            onChange={(event) => setSearch(event.target.value)}
            onFocus={onFocus}
            onKeyDown={onKeyDown}
          />
          {open ? (
            <IconButton label={messages.closeSearch()} icon={<X />} onPress={() => setSearch(null)} />
          ) : (
            shortcuts && (
              <span className="search-box-key" aria-hidden="true">
                /
              </span>
            )
          )}
        </div>
      </form>
    </search>
  );
}

/**
 * Leads focus back to where it was before the search, once that is closed and nothing else was opened. On a phone the
 * sheet is high while there are results in it, and the map comes back with what is opened.
 *
 * @returns a function to be told what had the focus before the box
 */
function useWayBack(input: { current: HTMLInputElement | null }, phone: boolean) {
  const store = useStoryStore();
  const open = useStory((state) => state.search !== null);
  const before = useRef<{ choices: string; opener: string | null } | null>(null);
  const opener = useRef<string | null>(null);

  useEffect(() => {
    const state = store.getState();
    if (open) {
      before.current = { choices: below(state), opener: opener.current };
      if (phone) state.setSheet("full");
      return;
    }
    if (!before.current) return;
    const { choices, opener: selector } = before.current;
    before.current = null;
    if (phone && state.sheet === "full") state.setSheet("half");
    if (choices !== below(state)) {
      // The panel may be the one that was open below: then nothing else leads focus there.
      const { activeElement } = document;
      if (activeElement === input.current || activeElement === document.body) {
        document.querySelector<HTMLElement>(HEADING)?.focus({ preventScroll: true });
      }
      return;
    }
    const back = selector === null ? null : document.querySelector<HTMLElement>(selector);
    const box = phone ? input.current?.form?.querySelector("button") : input.current;
    (back ?? box)?.focus({ preventScroll: back === null });
  }, [open, phone, store, input]);

  return (from: EventTarget | null) => {
    if (store.getState().search !== null) return;
    const heading = from instanceof Element && from.matches(HEADING) ? HEADING : null;
    opener.current = heading ?? openerOf(from instanceof Element ? from : null);
  };
}

/** Of the panel: where the focus is when one has been opened. */
const HEADING = "main h1";

/** What is open under the search. */
function below({ selected, excerpt, article, block, journey }: StoryState): string {
  return JSON.stringify([selected, excerpt, article, block, journey]);
}
