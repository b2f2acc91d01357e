import { useEffect, useRef } from "react";
import { useStory } from "#store/useStory";
import type { FocusedPart } from "./presentActions";
import type { PresenterState } from "./speakerChannel";
import { type SpeakerKeyAction, speakerKeyAction } from "./speakerKeys";

/**
 * Listens to the keys of the whole page.
 *
 * @param state - of the presentation; `null` while there is none, and no key does anything
 * @param run - may be another function at each rendering
 */
export function useSpeakerKeys(
  state: PresenterState | null,
  lastStep: number,
  run: (action: SpeakerKeyAction) => void,
): void {
  const letters = useStory((story) => story.shortcuts);
  const latest = useRef({ state, lastStep, letters, run });
  useEffect(() => {
    latest.current = { state, lastStep, letters, run };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { state, run, ...rest } = latest.current;
      if (!state) return;
      const action = speakerKeyAction(event, { ...rest, state, focus: focusedPart(event.target) });
      if (!action) return;
      event.preventDefault();
      if (!event.repeat) run(action);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function focusedPart(element: EventTarget | null): FocusedPart {
  if (!(element instanceof Element)) return "none";
  if (element.closest("select")) return "field";
  return element.closest("a[href], button, summary") ? "control" : "none";
}
