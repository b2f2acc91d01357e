import "./Chip.css";
import type { ReactNode } from "react";

interface ChipProps {
  children: ReactNode;
  /** What kind of thing it leads to. */
  glyph: ReactNode;
  onPress: () => void;
  /** Pointed at elsewhere, such as on the map. */
  hovered?: boolean;
  onHover?: (over: boolean) => void;
}

export function Chip({ children, glyph, onPress, hovered = false, onHover }: ChipProps) {
  return (
    <button
      type="button"
      className="chip"
      data-hovered={hovered ? "true" : undefined}
      onClick={onPress}
      onPointerEnter={() => onHover?.(true)}
      onPointerLeave={() => onHover?.(false)}
      onFocus={() => onHover?.(true)}
      onBlur={() => onHover?.(false)}
    >
      <span className="chip-box">
        {glyph}
        {children}
      </span>
    </button>
  );
}
