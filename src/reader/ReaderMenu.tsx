import "./ReaderMenu.css";
import { Menu, Printer, Share2 } from "lucide-react";
import { lazy, Suspense, type ToggleEvent, useCallback, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { currentLanguage, LANGUAGES, type Language } from "#i18n/language";
import { messages } from "#i18n/messages";
import type { ThemeChoice } from "#store/storyState";
import { useStory } from "#store/useStory";
import { Segmented } from "#ui/Segmented";
import { TextButton } from "#ui/TextButton";
import { TourLink } from "./TourLink";
import { useShortcuts } from "./useShortcuts";

// Fetched when first asked for.
const ShortcutsDialog = lazy(() => import("./ShortcutsDialog").then((module) => ({ default: module.ShortcutsDialog })));

const ShareDialog = lazy(() => import("./ShareDialog").then((module) => ({ default: module.ShareDialog })));

/** Between the button and the menu, in CSS pixels. */
const GAP = 8;

/** Sharing, language, colours and keys. A popover of the browser: a press elsewhere or Escape closes it, and focus goes back. */
export function ReaderMenu() {
  const [help, setHelp] = useState(false);
  // What nobody has opened need not be in the page, nor be brought to life.
  const [wasOpened, setWasOpened] = useState(false);
  const [sharing, setSharing] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLFieldSetElement>(null);
  const showShortcuts = useCallback(() => setHelp(true), []);
  useShortcuts(showShortcuts);

  const onBeforeToggle = (event: ToggleEvent<HTMLFieldSetElement>) => {
    const box = button.current?.getBoundingClientRect();
    if (event.newState !== "open") return;
    // Filled before it is shown: the browser leads the focus into it.
    flushSync(() => setWasOpened(true));
    if (box) event.currentTarget.style.top = `${Math.round(box.bottom + GAP)}px`;
  };
  return (
    <div className="reader-menu">
      <button
        ref={button}
        type="button"
        className="icon-button"
        popoverTarget={id}
        aria-label={messages.menu()}
        title={messages.menu()}
        data-opener="menu"
      >
        <span className="icon-button-icon" aria-hidden="true">
          <Menu />
        </span>
      </button>
      <fieldset
        ref={popover}
        id={id}
        popover="auto"
        className="reader-menu-box card"
        aria-label={messages.menu()}
        onBeforeToggle={onBeforeToggle}
      >
        {wasOpened && (
          <>
            <TextButton
              icon={<Share2 aria-hidden="true" />}
              onPress={() => {
                popover.current?.hidePopover();
                setSharing(true);
              }}
            >
              {messages.share()}
            </TextButton>
            <TourLink />
            <a className="text-button text-link" href="#handout" target="_blank" rel="noopener">
              <Printer aria-hidden="true" />
              {messages.handout()} <span className="visually-hidden">{messages.opensInNewTab()}</span>
            </a>
            <LanguageChoice />
            <ThemeChoices />
            <SingleKeys />
            <TextButton
              onPress={() => {
                popover.current?.hidePopover();
                showShortcuts();
              }}
            >
              {messages.keyboardShortcuts()}
            </TextButton>
          </>
        )}
      </fieldset>
      {help && (
        <Suspense fallback={null}>
          <ShortcutsDialog onClose={() => setHelp(false)} />
        </Suspense>
      )}
      {sharing && (
        <Suspense fallback={null}>
          <ShareDialog onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </div>
  );
}

function LanguageChoice() {
  const chosen = useStory((state) => state.language);
  const setLanguage = useStory((state) => state.setLanguage);
  return (
    <label className="reader-menu-field">
      <span className="reader-menu-label">{messages.language()}</span>
      <select
        className="reader-menu-select"
        value={chosen ?? currentLanguage()}
        onChange={(event) => setLanguage(event.currentTarget.value)}
      >
        {(Object.keys(LANGUAGES) as Language[]).map((language) => (
          <option key={language} value={language} lang={LANGUAGES[language].tag}>
            {LANGUAGES[language].name}
          </option>
        ))}
      </select>
    </label>
  );
}

function ThemeChoices() {
  const theme = useStory((state) => state.theme);
  const setTheme = useStory((state) => state.setTheme);
  const options: { value: ThemeChoice; label: string }[] = [
    { value: "auto", label: messages.coloursDevice() },
    { value: "light", label: messages.coloursLight() },
    { value: "dark", label: messages.coloursDark() },
  ];
  return (
    <div className="reader-menu-field">
      <span className="reader-menu-label" aria-hidden="true">
        {messages.colours()}
      </span>
      <Segmented label={messages.colours()} options={options} value={theme} onChange={setTheme} />
    </div>
  );
}

function SingleKeys() {
  const shortcuts = useStory((state) => state.shortcuts);
  const setShortcuts = useStory((state) => state.setShortcuts);
  return (
    <label className="reader-menu-check">
      <input type="checkbox" checked={shortcuts} onChange={(event) => setShortcuts(event.currentTarget.checked)} />
      {messages.singleKeys()}
    </label>
  );
}
