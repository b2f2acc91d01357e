import { createContext, type HTMLAttributes, type RefObject, useContext, useLayoutEffect, useRef } from "react";

/** Whether the heading of the next panel takes the focus when it appears; panels may arrive later than their name. */
export const PanelFocusContext = createContext<RefObject<boolean> | null>(null);

/** The heading of a panel: focus starts here when the panel opens. */
export function PanelHeading(props: HTMLAttributes<HTMLHeadingElement>) {
  const wanted = useContext(PanelFocusContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!wanted?.current) return;
    wanted.current = false;
    heading.current?.focus({ preventScroll: true });
  }, [wanted]);
  return <h1 ref={heading} tabIndex={-1} {...props} />;
}
