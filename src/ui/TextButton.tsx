import "./TextButton.css";
import type { ReactNode } from "react";

interface TextButtonProps {
  children: ReactNode;
  onPress: () => void;
  /** Decoration before the words. */
  icon?: ReactNode;
  kind?: "normal" | "primary" | "quiet";
  disabled?: boolean;
}

export function TextButton({ children, onPress, icon, kind = "normal", disabled = false }: TextButtonProps) {
  return (
    <button type="button" className="text-button" data-kind={kind} disabled={disabled} onClick={onPress}>
      {icon}
      {children}
    </button>
  );
}
