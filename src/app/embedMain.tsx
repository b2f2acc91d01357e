/**
 * Purpose: brings an embed to life: its story, its store, React and the map.
 * In and out: the built page and what its address asks for in; events for the host out, messages of the host in.
 * Must not know: how messages travel. History and storage are the host's and the reader's: neither is touched.
 */
import { storyOrigins, storyUrl } from "virtual:dateline/assets";
import "./embedFonts.css";
import { createRoot, hydrateRoot, type Root } from "react-dom/client";
import { RefusalCard } from "#embed/RefusalCard";
import { activateLanguage, isLanguage, type Language, preferredLanguage } from "#i18n/language";
import { messages } from "#i18n/messages";
import { type EmbedParameters, parseEmbedParameters } from "#protocol/embedParameters";
import type { EmbedEvent, HostMessage } from "#protocol/hostApi";
import { createStoryStore } from "#store/storyStore";
import { EmbedPage } from "./EmbedPage";
import { takeAddress } from "./embedAddress";
import { leaveTour, obeyHost, tellHost } from "./embedHost";
import { isOverview } from "./isOverview";
import { keepParts } from "./keepParts";
import { loadStory } from "./loadStory";
import { Prerendered } from "./Prerendered";

export interface EmbedStart {
  container: HTMLElement;
  parameters: EmbedParameters;
  post: (event: EmbedEvent) => void;
  /** Everything that can be pressed answers now. */
  onMounted: () => void;
}

export interface LiveEmbed {
  hear: (message: HostMessage) => void;
}

/** Where the reader's own page of the story stands, beside the embed. */
const HOME = "./index.html";

let root: Root | null = null;

/** Rejects when the built page's own story cannot be had: that page then stays. */
export async function startEmbed(start: EmbedStart): Promise<LiveEmbed> {
  const { container, parameters, post } = start;
  const isForeign = parameters.story !== null;
  // The drawing is in the page and nowhere else; it is of the page's own story.
  const poster = isForeign ? null : (container.querySelector(".poster-base")?.innerHTML ?? "");
  const built = preferredLanguage([document.documentElement.lang]);
  const spoken: Language = isLanguage(parameters.lang ?? "") ? (parameters.lang as Language) : built;
  try {
    await activateLanguage(spoken).catch((error: unknown) => console.warn("No language:", error));
    const { story, mark } = isForeign
      ? await loadStory(allowed(parameters.story ?? ""), null)
      : await loadStory(storyUrl, container.dataset.story ?? null);
    const store = createStoryStore(story);
    store.getState().setTheme(parameters.theme);
    takeAddress(store, parameters.address);
    addEventListener("hashchange", () => takeAddress(store, parseEmbedParameters(location).address));
    tellHost(store, post);
    leaveTour(store);
    keepParts(store);
    const page = (
      <Prerendered value={{ poster: poster ?? "", text: "" }}>
        <EmbedPage
          store={store}
          home={isForeign ? null : HOME}
          search={parameters.search}
          language={built}
          hasPoster={!isForeign}
          onMounted={start.onMounted}
          onMapFailed={() => post({ type: "error", message: "The live map could not be drawn." })}
        />
      </Prerendered>
    );
    const asBuilt = mark === container.dataset.story && spoken === built && parameters.search === null;
    if (root === null && asBuilt && isOverview(store.getState())) root = hydrateRoot(container, page);
    else {
      root ??= createRoot(container);
      root.render(page);
    }
    return { hear: (message) => obeyHost(store, message, post) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    post({ type: "error", message });
    if (!isForeign && container.childElementCount > 0) throw error;
    console.info(message);
    return refuse(start, message);
  }
}

/** In the place of everything else, until trying again has more luck. */
function refuse(start: EmbedStart, message: string): Promise<LiveEmbed> {
  return new Promise((resolve) => {
    root ??= createRoot(start.container);
    root.render(<RefusalCard message={message} onRetry={() => resolve(startEmbed(start))} />);
  });
}

/** @throws Error where stories of that origin are not for this page to fetch. */
function allowed(url: string): string {
  const { origin } = new URL(url);
  if (origin === location.origin || storyOrigins.includes(origin)) return url;
  // A sandboxed frame has no origin of its own, but an address all the same.
  if (location.origin === "null" && origin === new URL(document.baseURI).origin) return url;
  throw new Error(messages.storyOriginRefused(origin));
}
