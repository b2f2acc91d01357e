/**
 * Purpose: starts the reader: loads the story, makes its store, and brings the page to life.
 * In and out: the page's `#app` element, which holds the rendered story, or nothing in the development server.
 * Must not know: how a story is compiled or drawn.
 */

import { storyUrl } from "virtual:dateline/assets";
import "#styles";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { activateLanguage, preferredLanguage } from "#i18n/language";
import { LoadError } from "#reader/LoadError";
import { ReaderShell } from "#reader/ReaderShell";
import { createStoryStore } from "#store/storyStore";
import { LoadingBars } from "#ui/LoadingBars";
import { App } from "./App";
import { bindAddress } from "./addressBar";
import { isOverview } from "./isOverview";
import { LoadNotice } from "./LoadNotice";
import { loadStory } from "./loadStory";
import { Prerendered } from "./Prerendered";
import { keepChoices } from "./storedChoices";

const container = document.getElementById("app");
if (!container) throw new Error("index.html has no element with the id “app”");

/** The drawing is in the page and nowhere else; a page that opens on another view than the rendered one takes it along. */
const poster = container.querySelector(".poster-base")?.innerHTML ?? null;
/** Of the story that the page was rendered from. */
const renderedMark = container.dataset.story ?? null;
/** Of the interface; the page says another one as soon as the reader does. */
const renderedIn = preferredLanguage([document.documentElement.lang]);
let root: Root | null = null;
let notice: Root | null = null;

async function start() {
  if (poster === null) {
    root ??= createRoot(container as HTMLElement);
    root.render(
      <ReaderShell>
        <LoadingBars />
      </ReaderShell>,
    );
  }
  try {
    const [{ story, mark }] = await Promise.all([loadStory(storyUrl), speakAsRendered()]);
    const store = createStoryStore(story);
    bindAddress(store);
    const taken = isOverview(store.getState()) && mark === renderedMark;
    keepChoices(store);
    notice?.unmount();
    const page = (
      <Prerendered value={{ poster: poster ?? "", text: "" }}>
        <App store={store} />
      </Prerendered>
    );
    // The rendered page is the overview of one version of the story: for another it is drawn anew, not taken over.
    if (root === null && !taken) root = createRoot(container as HTMLElement);
    if (root) root.render(page);
    else root = hydrateRoot(container as HTMLElement, page);
    import.meta.hot?.on("dateline:story", async () => {
      store.getState().setStory((await loadStory(storyUrl)).story);
      document.querySelector("vite-error-overlay")?.remove();
    });
  } catch (error) {
    console.error(error);
    const message = error instanceof Error ? error.message : String(error);
    if (root) {
      root.render(
        <ReaderShell>
          <LoadError message={message} onRetry={start} />
        </ReaderShell>,
      );
    } else showNotice(message);
    import.meta.hot?.on("dateline:story", () => location.reload());
  }
}

/** What is brought to life must say what the page says; the reader's own language comes after that. */
async function speakAsRendered(): Promise<void> {
  if (poster === null || root !== null) return;
  try {
    await activateLanguage(renderedIn);
  } catch (error) {
    // React then renders the page anew, in English.
    console.warn("No language:", error);
  }
}

/** Beside the rendered story, which stays as it is. */
function showNotice(message: string) {
  const element = document.createElement("div");
  document.body.append(element);
  notice?.unmount();
  notice = createRoot(element);
  notice.render(<LoadNotice message={message} onRetry={start} />);
}

void start();
