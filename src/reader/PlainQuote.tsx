import "./Quote.css";
import type { Article, Excerpt } from "#story/story";
import { mentionKind } from "./mentionKind";
import { quoteSegments } from "./quoteSegments";

interface PlainQuoteProps {
  excerpt: Excerpt;
  article: Article;
}

/** A passage, word for word, with its place's words marked; nothing in it can be pressed. */
export function PlainQuote({ excerpt, article }: PlainQuoteProps) {
  return (
    <blockquote className="quote" lang={article.lang} dir={article.dir} cite={article.url ?? undefined}>
      {quoteSegments(excerpt.text, excerpt.mentions, excerpt.place).map(({ start, text, own }) =>
        own ? (
          <mark key={start} className="quote-own" data-kind={mentionKind(own)}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </blockquote>
  );
}
