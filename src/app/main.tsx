/**
 * Purpose: starts the reader: loads the story, makes its store, and puts map and panels together.
 * In and out: the page's `#app` element.
 * Must not know: how a story is compiled or drawn.
 */

import { storyUrl } from "virtual:dateline/assets";
import "#styles";
import { createRoot } from "react-dom/client";
import { LoadError } from "#reader/LoadError";
import { ReaderShell } from "#reader/ReaderShell";
import { createStoryStore } from "#store/storyStore";
import { LoadingBars } from "#ui/LoadingBars";
import { App } from "./App";
import { loadStory } from "./loadStory";

const container = document.getElementById("app");
if (!container) throw new Error("index.html has no element with the id “app”");
const root = createRoot(container);

async function start() {
  root.render(
    <ReaderShell>
      <LoadingBars />
    </ReaderShell>,
  );
  try {
    const store = createStoryStore(await loadStory(storyUrl));
    root.render(<App store={store} />);
    import.meta.hot?.on("dateline:story", async () => {
      store.getState().setStory(await loadStory(storyUrl));
      document.querySelector("vite-error-overlay")?.remove();
    });
  } catch (error) {
    console.error(error);
    root.render(
      <ReaderShell>
        <LoadError message={error instanceof Error ? error.message : String(error)} onRetry={start} />
      </ReaderShell>,
    );
    import.meta.hot?.on("dateline:story", () => location.reload());
  }
}

void start();
