import "./Attribution.css";
import { messages } from "#i18n/messages";

/** Whose map it is, and what its dashed borders mean. */
export function Attribution() {
  return <p className="attribution">{messages.mapAttribution()}</p>;
}
