import "./Dialog.css";
import { X } from "lucide-react";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./IconButton";

interface DialogProps {
  title: string;
  /** Accessible name of the button that closes it. */
  closeLabel: string;
  /** `wide` for two columns of text. */
  size?: "normal" | "wide";
  onClose: () => void;
  children: ReactNode;
}

/**
 * A modal dialog, open as long as it is there. The browser's own element: focus goes in and stays in, Escape closes
 * it, and focus goes back to what opened it. A press beside it closes it too.
 */
export function Dialog({ title, closeLabel, size = "normal", onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  const close = () => dialog.current?.close();
  const onKeyDown = (event: KeyboardEvent) => {
    // It closes the dialog and not what lies below it.
    if (event.key === "Escape") event.stopPropagation();
  };
  const onClick = (event: MouseEvent) => {
    // Its content covers the dialog, so that only the backdrop is the element itself.
    if (event.target === event.currentTarget) close();
  };
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-size={size}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className="dialog-content">
        <div className="dialog-top">
          <h2 id={titleId} className="dialog-title">
            {title}
          </h2>
          <IconButton label={closeLabel} icon={<X />} onPress={close} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
