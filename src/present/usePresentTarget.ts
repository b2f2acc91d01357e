import { useEffect, useMemo } from "react";
import { classroom } from "#i18n/classroomMessages";
import { useStoryStore } from "#store/useStory";
import { usePresentStore } from "./PresentContext";
import type { PresentTarget, PresentWindow } from "./presentActions";
import { openSpeaker } from "./speakerChannelRoom";

/** The browser leaves its full screen by Escape, and may hand the key to the page too, in milliseconds after it. */
const SAME_ESCAPE_MS = 400;

/** What the actions of the presentation work on; the function is stable. */
export function usePresentTarget(room: string): () => PresentTarget {
  const store = useStoryStore();
  const presentStore = usePresentStore();
  const page = useMemo(
    () => presentWindow(room, () => store.getState().setNotice(classroom.windowBlocked())),
    [room, store],
  );
  useEffect(() => {
    document.addEventListener("fullscreenchange", page.onFullScreenChange);
    return () => {
      document.removeEventListener("fullscreenchange", page.onFullScreenChange);
      // The reader is a page among others.
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    };
  }, [page]);
  return useMemo(
    () => () => ({ tour: store.getState(), present: presentStore.getState(), page }),
    [store, presentStore, page],
  );
}

function presentWindow(room: string, onBlocked: () => void): PresentWindow & { onFullScreenChange(): void } {
  let leftAt = Number.NEGATIVE_INFINITY;
  return {
    onFullScreenChange() {
      if (!document.fullscreenElement) leftAt = performance.now();
    },
    toggleFullScreen() {
      // Refused where the page stands in a frame that does not allow it, and on phones that have none.
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
      else document.documentElement.requestFullscreen?.().catch(() => {});
    },
    leaveFullScreen() {
      if (!document.fullscreenElement) return performance.now() - leftAt < SAME_ESCAPE_MS;
      document.exitFullscreen().catch(() => {});
      return true;
    },
    openSpeaker() {
      if (!openSpeaker(room)) onBlocked();
    },
  };
}
