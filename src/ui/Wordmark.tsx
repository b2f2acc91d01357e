import "./Wordmark.css";
import { messages } from "#i18n/messages";

/** The product's name, with the mark that joins text and map. */
export function Wordmark() {
  return (
    <span className="wordmark">
      {messages.product()}
      <span className="wordmark-mark" aria-hidden="true" />
    </span>
  );
}
