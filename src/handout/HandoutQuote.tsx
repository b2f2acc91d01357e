import { classroom } from "#i18n/classroomMessages";
import { ArticleSource } from "#reader/ArticleSource";
import { markedParts, type QuotedPassage } from "#store/quotedPassage";

interface HandoutQuoteProps {
  passage: QuotedPassage;
  /** Ids of the places whose words are marked. */
  places: readonly string[];
}

/** A passage with its source: outlet, date, headline, and what of them the source does not state. */
export function HandoutQuote({ passage: { article, text, mentions, isPart }, places }: HandoutQuoteProps) {
  return (
    <figure className="handout-quote">
      <blockquote lang={article.lang} dir={article.dir} cite={article.url ?? undefined}>
        {markedParts(text, mentions, places).map(({ start, text: words, mention }) =>
          mention ? (
            <mark key={start} data-sense={mention.sense}>
              {words}
            </mark>
          ) : (
            words
          ),
        )}
      </blockquote>
      <figcaption>
        <ArticleSource article={article} />
        <cite lang={article.lang} dir={article.dir}>
          {article.title}
        </cite>
        {isPart && <p className="handout-part">{classroom.partOfPassage()}</p>}
      </figcaption>
    </figure>
  );
}
