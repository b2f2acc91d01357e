import "./StepQuote.css";
import { classroom } from "#i18n/classroomMessages";
import { ArticleSource } from "#reader/ArticleSource";
import { PlainMark } from "#reader/PlainMark";
import { markedParts, type QuotedPassage } from "#store/quotedPassage";
import { usePresent } from "./PresentContext";

/** Spaces that HTML would take for one. */
const SPACED = /\s\s|[\t\n]/;

interface StepQuoteProps {
  passage: QuotedPassage;
  /** Ids of the places whose mentions are marked, or masked while names are hidden. */
  places: readonly string[];
}

/** A passage, word for word, with the places of the step in yellow, and where it stands. */
export function StepQuote({ passage, places }: StepQuoteProps) {
  const hidden = usePresent((state) => state.namesHidden);
  const { article, text, mentions, isPart } = passage;
  return (
    <figure className="step-quote">
      <blockquote
        className="step-quote-text"
        lang={article.lang}
        dir={article.dir}
        cite={article.url ?? undefined}
        data-spaced={SPACED.test(text) ? "" : undefined}
      >
        {markedParts(text, mentions, places).map(({ start, text: words, mention }) => {
          if (!mention) return words;
          if (hidden) return <HiddenWords key={start}>{words}</HiddenWords>;
          return (
            <PlainMark key={start} mention={mention}>
              {words}
            </PlainMark>
          );
        })}
      </blockquote>
      <figcaption>
        <ArticleSource article={article} />
        {isPart && <p className="step-quote-part">{classroom.partOfPassage()}</p>}
      </figcaption>
    </figure>
  );
}

/** A box as wide as the words, which nobody can read, find or copy. */
export function HiddenWords({ children }: { children: string }) {
  return (
    <span className="hidden-words">
      <span className="hidden-words-room" aria-hidden="true">
        {children}
      </span>
      <span className="visually-hidden">{classroom.hiddenName()}</span>
    </span>
  );
}
