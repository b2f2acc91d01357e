import { storyUrl } from "virtual:dateline/assets";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { speakClassroom } from "#i18n/classroomCatalogues";
import { activateLanguage, preferredLanguage } from "#i18n/language";
import { LoadError } from "#reader/LoadError";
import { ReaderShell } from "#reader/ReaderShell";
import { createStoryStore } from "#store/storyStore";
import { StoryStoreContext } from "#store/useStory";
import { LoadingBars } from "#ui/LoadingBars";
import { keepParts } from "./keepParts";
import { loadStory } from "./loadStory";
import { keepChoices, readStoredChoices } from "./storedChoices";
import { useLanguage } from "./useLanguage";
import { usePageTheme } from "./useTheme";

/**
 * Shows a page in place of the reader: of the same story, in the reader's language and colours, with a store that is
 * not bound to the address. What stands in the container goes.
 *
 * @param render - the page; called anew when the language has changed
 */
export async function startApart(container: HTMLElement, render: () => ReactNode): Promise<void> {
  const root = createRoot(container);
  const start = async () => {
    root.render(
      <ReaderShell>
        <LoadingBars />
      </ReaderShell>,
    );
    try {
      const [{ story }] = await Promise.all([
        loadStory(storyUrl, container.dataset.story ?? null),
        speakClassroom().catch(console.warn),
      ]);
      const chosen = readStoredChoices().language;
      await activateLanguage(chosen ?? preferredLanguage([...navigator.languages, story.lang])).catch(console.warn);
      const store = createStoryStore(story);
      keepChoices(store);
      keepParts(store);
      root.render(
        <StoryStoreContext value={store}>
          <ApartFrame render={render} />
        </StoryStoreContext>,
      );
    } catch (error) {
      console.error(error);
      root.render(
        <ReaderShell>
          <LoadError message={error instanceof Error ? error.message : String(error)} onRetry={start} />
        </ReaderShell>,
      );
    }
  };
  await start();
}

function ApartFrame({ render }: { render: () => ReactNode }) {
  useLanguage();
  usePageTheme();
  return render();
}
