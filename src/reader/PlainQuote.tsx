import "./Quote.css";
import { markedParts, type QuotedPassage } from "#store/quotedPassage";
import { PlainMark } from "./PlainMark";

interface PlainQuoteProps {
  passage: Omit<QuotedPassage, "isPart">;
  /** Ids of the places whose words are marked. */
  places: readonly string[];
}

/** A passage, word for word, with words for its places marked; nothing in it can be pressed. */
export function PlainQuote({ passage: { article, text, mentions }, places }: PlainQuoteProps) {
  return (
    <blockquote className="quote" lang={article.lang} dir={article.dir} cite={article.url ?? undefined}>
      {markedParts(text, mentions, places).map(({ start, text: words, mention }) =>
        mention ? (
          <PlainMark key={start} mention={mention}>
            {words}
          </PlainMark>
        ) : (
          words
        ),
      )}
    </blockquote>
  );
}
