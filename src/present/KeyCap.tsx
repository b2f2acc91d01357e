import "./KeyCap.css";
import { classroom } from "#i18n/classroomMessages";
import { messages } from "#i18n/messages";

const NAMES: Readonly<Record<string, () => string>> = {
  ArrowRight: () => "→",
  ArrowDown: () => "↓",
  ArrowLeft: () => "←",
  ArrowUp: () => "↑",
  PageDown: () => classroom.keyPageDown(),
  PageUp: () => classroom.keyPageUp(),
  Home: () => classroom.keyHome(),
  End: () => classroom.keyEnd(),
  Escape: () => messages.keyEscape(),
  " ": () => classroom.keySpace(),
  "Shift+ ": () => classroom.keyShiftSpace(),
};

/** A key as the keyboard has it. */
export function KeyCap({ of: key }: { of: string }) {
  return <kbd className="key-cap">{NAMES[key]?.() ?? key.toUpperCase()}</kbd>;
}
