import "./Quote.css";
import type { Mention } from "#story/story";
import { mentionKind } from "./mentionKind";

/** Words that stand for a place, marked as in a quote of it; nothing in them can be pressed. */
export function PlainMark({ mention, children }: { mention: Mention; children: string }) {
  return (
    <mark className="quote-own" data-kind={mentionKind(mention)}>
      {children}
    </mark>
  );
}
