import "./IconButton.css";
import type { ReactNode } from "react";

interface IconButtonProps {
  /** Its accessible name, and its tooltip. */
  label: string;
  icon: ReactNode;
  onPress: () => void;
  size?: "normal" | "large";
  /** The icon points along the line, so it turns round where text runs right to left. */
  mirrored?: boolean;
}

export function IconButton({ label, icon, onPress, size = "normal", mirrored = false }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      data-size={size}
      data-mirrored={mirrored ? "" : undefined}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <span className="icon-button-icon" aria-hidden="true">
        {icon}
      </span>
    </button>
  );
}
