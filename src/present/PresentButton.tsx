import "./PresentButton.css";
import type { ReactNode } from "react";
import { usePresentPage } from "./PresentContext";
import { actionOf, runAction } from "./presentActions";

interface PresentButtonProps {
  /** Id of what it does, in the table of actions. */
  action: string;
  children: ReactNode;
  /** Accessible name where the words are none. */
  label?: string;
  kind?: "normal" | "primary" | "bar";
  /** For what is switched on and off. */
  isOn?: boolean;
}

/** Does by a press what a key does. */
export function PresentButton({ action: id, children, label, kind = "normal", isOn }: PresentButtonProps) {
  const target = usePresentPage();
  const action = actionOf(id);
  return (
    <button
      type="button"
      className="present-button"
      data-kind={kind}
      data-action={id}
      aria-label={label}
      aria-pressed={isOn}
      onClick={() => runAction(action, target())}
    >
      {children}
    </button>
  );
}
