/** What the keys of the speaker view do: the same as in the presentation, as far as the speaker view can. */
import { type FocusedPart, type PresentKeyPress, presentActionFor } from "./presentActions";
import type { PresenterState, SpeakerCommand } from "./speakerChannel";

/** `jump` is for the speaker's own list of steps. */
export type SpeakerKeyAction = SpeakerCommand | { type: "jump" };

interface SpeakerKeyContext {
  state: PresenterState;
  /** Of the tour: its end. */
  lastStep: number;
  /** Whether letters and signs are keys (WCAG 2.1.4). */
  letters: boolean;
  focus: FocusedPart;
}

/** `null`: the key is the browser's. */
export function speakerKeyAction(
  press: PresentKeyPress,
  { state, lastStep, letters, focus }: SpeakerKeyContext,
): SpeakerKeyAction | null {
  // The clicker's two keys lead on from wherever the focus is.
  const isClicker = press.key === "PageDown" || press.key === "PageUp";
  switch (presentActionFor(press, letters, isClicker ? "none" : focus)?.id) {
    case "next":
      return { type: "next" };
    case "previous":
      return { type: "previous" };
    case "first":
      return { type: "step", step: 0 };
    case "last":
      return { type: "step", step: lastStep };
    case "resume":
      return state.exploring ? { type: "step", step: state.step } : null;
    case "black":
      return { type: "blank", blank: state.blank === "black" ? null : "black" };
    case "white":
      return { type: "blank", blank: state.blank === "white" ? null : "white" };
    case "names":
      return { type: "names", hidden: !state.namesHidden };
    case "jump":
      return { type: "jump" };
    default:
      return null;
  }
}
