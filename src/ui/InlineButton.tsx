import type { KeyboardEvent, ReactNode } from "react";

interface InlineButtonProps {
  className: string;
  children: ReactNode;
  onPress: (target: HTMLElement) => void;
  onHover: (over: boolean) => void;
  /** Pointed at elsewhere, such as on the map. */
  hovered: boolean;
  /** Tooltip, and the description for assistive technology. */
  title: string;
  /** It opens a menu instead of acting at once. */
  opensMenu?: boolean;
  /** It stands for what is selected. */
  current?: boolean;
  /** Variant of its look: `data-kind`. */
  kind?: string | undefined;
}

/**
 * A button made of running text. Not a `button` element: browsers lay that out as one unbroken box, and some leave
 * its words out of a copied passage.
 */
export function InlineButton({
  className,
  children,
  onPress,
  onHover,
  hovered,
  title,
  opensMenu = false,
  current = false,
  kind,
}: InlineButtonProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onPress(event.currentTarget);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above, its words must break and copy as text.
    <span
      role="button"
      tabIndex={0}
      className={className}
      title={title}
      aria-haspopup={opensMenu ? "dialog" : undefined}
      aria-current={current ? "true" : undefined}
      data-kind={kind}
      data-hovered={hovered ? "true" : undefined}
      onClick={(event) => onPress(event.currentTarget)}
      onKeyDown={onKeyDown}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
      onFocus={() => onHover(true)}
      onBlur={() => onHover(false)}
    >
      {children}
    </span>
  );
}
