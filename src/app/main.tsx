/**
 * Purpose: starts the reader: loads the story, makes its store, and brings the page to life.
 * In and out: the page's `#app` element, which holds the rendered story, or nothing in the development server.
 * Must not know: how a story is compiled or drawn; when a reader wants it (`readerStart.ts`).
 */
import { storyUrl } from "virtual:dateline/assets";
import "#styles";
import { type ReactNode, startTransition, useEffect } from "react";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { activateLanguage, type Language, preferredLanguage } from "#i18n/language";
import { LoadError } from "#reader/LoadError";
import { ReaderShell } from "#reader/ReaderShell";
import { createStoryStore } from "#store/storyStore";
import { LoadingBars } from "#ui/LoadingBars";
import { App } from "./App";
import { bindAddress } from "./addressBar";
import { type ApartPage, apartPage } from "./apartPage";
import { keepParts } from "./keepParts";
import { LoadNotice } from "./LoadNotice";
import { loadStory } from "./loadStory";
import { Prerendered } from "./Prerendered";
import { keepChoices } from "./storedChoices";

/** The development server has no worker, and the single file is kept by whoever has it. */
const KEPT_OFFLINE = import.meta.env.PROD && import.meta.env.MODE !== "single";

/**
 * @param container - with the page as built, or empty
 * @param onLive - told when everything that can be pressed answers
 */
export async function startReader(container: HTMLElement, onLive: () => void): Promise<void> {
  const apart = apartPage(location.hash);
  addEventListener("hashchange", () => {
    // One page does not turn into another: each is started by itself.
    if (JSON.stringify(apartPage(location.hash)) !== JSON.stringify(apart)) location.reload();
  });
  const page: BuiltPage = {
    container,
    poster: container.querySelector(".poster-base")?.innerHTML ?? null,
    mark: container.dataset.story ?? null,
    language: preferredLanguage([document.documentElement.lang]),
  };
  if (apart) await startApart(apart, page);
  else await start(page, onLive);
}

/** What the page was built with. */
interface BuiltPage {
  container: HTMLElement;
  /** The drawing is in the page and nowhere else; a page that is drawn anew takes it along. */
  poster: string | null;
  /** Of the story that the page was rendered from. */
  mark: string | null;
  /** Of the interface; the page says another one as soon as the reader does. */
  language: Language;
}

let root: Root | null = null;
let notice: Root | null = null;

async function start(built: BuiltPage, onLive: () => void) {
  const { container, poster } = built;
  const again = () => void start(built, onLive);
  if (poster === null) {
    root ??= createRoot(container);
    root.render(
      <ReaderShell>
        <LoadingBars />
      </ReaderShell>,
    );
  }
  try {
    const [{ story, mark }] = await Promise.all([loadStory(storyUrl, built.mark), speakAsRendered(built)]);
    const store = createStoryStore(story);
    keepParts(store);
    notice?.unmount();
    const page = (
      <Prerendered value={{ poster: poster ?? "", text: "" }}>
        <Live
          onLive={() => {
            bindAddress(store);
            // After the address: what a link says holds for this visit, and is not kept.
            keepChoices(store);
            onLive();
          }}
        >
          <App store={store} />
        </Live>
      </Prerendered>
    );
    // The rendered page is the overview of one version of the story: for another it is drawn anew, not taken over.
    if (root === null && mark !== built.mark) root = createRoot(container);
    if (root) root.render(page);
    else
      startTransition(() => {
        root = hydrateRoot(container, page);
      });
    if (KEPT_OFFLINE) void import("./offline").then(({ keepOffline }) => keepOffline(store), console.warn);
    // The folder may have been mended before anybody here listened.
    if (import.meta.hot) document.querySelector("vite-error-overlay")?.remove();
    import.meta.hot?.on("dateline:story", async () => {
      store.getState().setStory((await loadStory(storyUrl, null)).story);
      document.querySelector("vite-error-overlay")?.remove();
    });
  } catch (error) {
    console.error(error);
    const message = error instanceof Error ? error.message : String(error);
    if (root) {
      root.render(
        <ReaderShell>
          <LoadError message={message} onRetry={again} />
        </ReaderShell>,
      );
    } else showNotice(message, again);
    import.meta.hot?.on("dateline:story", () => location.reload());
  }
}

/** The address is taken once the page as built lives: what it shows is kept, and only what differs is drawn. */
function Live({ onLive, children }: { onLive: () => void; children: ReactNode }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when all below it is there.
  useEffect(onLive, []);
  return children;
}

/** Its code is fetched, and it takes over what the page shows. */
async function startApart(apart: ApartPage, { container, poster }: BuiltPage) {
  try {
    if (apart.page === "handout") await (await import("./handoutMain")).startHandout(container, poster);
    else await (await import("./speakerMain")).startSpeaker(container, apart.room);
  } catch (error) {
    console.error(error);
    showNotice(String(error), () => location.reload());
  }
}

/** What is brought to life must say what the page says; the reader's own language comes after that. */
async function speakAsRendered({ poster, language }: BuiltPage): Promise<void> {
  if (poster === null || root !== null) return;
  try {
    await activateLanguage(language);
  } catch (error) {
    // React then renders the page anew, in English.
    console.warn("No language:", error);
  }
}

/** Beside the rendered story, which stays as it is. */
function showNotice(message: string, onRetry: () => void) {
  const element = document.createElement("div");
  document.body.append(element);
  notice?.unmount();
  notice = createRoot(element);
  notice.render(<LoadNotice message={message} onRetry={onRetry} />);
}
