import "./CopyField.css";
import { Check, Copy } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { messages } from "#i18n/messages";
import { TextButton } from "#ui/TextButton";
import { copyField } from "./copyField";

interface CopyFieldProps {
  label: string;
  /** What the button says. */
  copyLabel: string;
  /** Said once it is copied. */
  copiedMessage: string;
  value: string;
  rows: number;
}

const COPIED_MS = 2000;

/** A text to be taken along: in a field that can be selected, with a button that copies it. */
export function CopyField({ label, copyLabel, copiedMessage, value, rows }: CopyFieldProps) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();

  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), COPIED_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    if (field.current) setState((await copyField(field.current)) ? "copied" : "refused");
  };
  return (
    <div className="copy-field">
      <label className="copy-field-label" htmlFor={fieldId}>
        {label}
      </label>
      <textarea
        ref={field}
        id={fieldId}
        className="copy-field-text"
        dir="ltr"
        readOnly
        spellCheck={false}
        rows={rows}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
      <TextButton icon={state === "copied" ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />} onPress={copy}>
        {state === "copied" ? messages.copied() : copyLabel}
      </TextButton>
      <p className={state === "refused" ? "copy-field-refused" : "visually-hidden"} role="status">
        {state === "copied" && copiedMessage}
        {state === "refused" && messages.copyByHandHint()}
      </p>
    </div>
  );
}
