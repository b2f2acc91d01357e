import "./LoadingBars.css";
import { messages } from "#i18n/messages";

/** Stands where text will be. */
export function LoadingBars() {
  return (
    <div role="status">
      <span className="visually-hidden">{messages.loading()}</span>
      <div className="loading-bars" aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
