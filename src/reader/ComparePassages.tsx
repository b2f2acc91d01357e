import "./ComparePassages.css";
import { useEffect } from "react";
import { messages } from "#i18n/messages";
import { articleById } from "#store/filters";
import { useStory } from "#store/useStory";
import type { Article, ParallelRun, PassageRef } from "#story/story";
import { Dialog } from "#ui/Dialog";
import { ArticleSource } from "./ArticleSource";
import { PartWait } from "./PartWait";
import type { ParallelElsewhere } from "./parallelsOf";

export interface ComparePassagesProps {
  elsewhere: ParallelElsewhere;
  onClose: () => void;
}

/** Two passages side by side, or one under the other where there is no room; the one that was open comes first. */
export function ComparePassages({ elsewhere: { parallel, own }, onClose }: ComparePassagesProps) {
  const articles = useStory((state) => articleById(state.story));
  const wishTexts = useStory((state) => state.wishTexts);
  useEffect(() => {
    wishTexts(parallel.passages.map(({ article }) => article));
    return () => wishTexts([]);
  }, [parallel, wishTexts]);
  const sides = own === 0 ? ([0, 1] as const) : ([1, 0] as const);
  const differs = parallel.runs.some(({ type }) => type === "changed");
  return (
    <Dialog title={messages.compareTitle()} closeLabel={messages.closeDialog()} size="wide" onClose={onClose}>
      <p className="compare-legend">
        {differs ? (
          <>
            <mark className="compare-change" aria-hidden="true">
              {messages.compareSample()}
            </mark>
            <span className="compare-missing" aria-hidden="true" />
            {messages.compareLegend()}
          </>
        ) : (
          messages.compareIdentical()
        )}
      </p>
      <div className="compare">
        {sides.map((side) => {
          const passage = parallel.passages[side];
          const article = articles.get(passage.article);
          return article && <Side key={side} article={article} passage={passage} runs={parallel.runs} side={side} />;
        })}
      </div>
    </Dialog>
  );
}

interface SideProps {
  article: Article;
  passage: PassageRef;
  runs: readonly ParallelRun[];
  side: 0 | 1;
}

function Side({ article, passage, runs, side }: SideProps) {
  const isInHand = useStory(({ story }) => story.archive?.texts.has(article.id) ?? true);
  const block = article.blocks[passage.block];
  const text = block?.type === "paragraph" ? block.text : "";
  return (
    <section className="compare-side" data-article={article.id}>
      <ArticleSource article={article} />
      <h3 className="compare-headline" lang={article.lang} dir={article.dir}>
        {article.title}
      </h3>
      {!isInHand && <PartWait part={{ type: "article", article: article.id }} />}
      <blockquote className="compare-quote" lang={article.lang} dir={article.dir} cite={article.url ?? undefined}>
        {runs.map(({ type, a, b }) => {
          const [start, end] = side === 0 ? a : b;
          const words = text.slice(start, end);
          return type === "same" ? words : <Change key={`${start} ${end}`} words={words} />;
        })}
      </blockquote>
    </section>
  );
}

/**
 * Words that the other passage does not have, or the place of words that only it has. What it says to a screen reader
 * is put there by the style sheet, so that the passage stays word for word in the page and when it is copied.
 */
function Change({ words }: { words: string }) {
  if (words.trim() === "") {
    return (
      <>
        <mark className="compare-missing" data-before={messages.compareMissing()} />
        {words}
      </>
    );
  }
  const [, before = "", core = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  return (
    <>
      {before}
      <mark
        className="compare-change"
        data-before={messages.compareChangedStart()}
        data-after={messages.compareChangedEnd()}
      >
        {core}
      </mark>
      {after}
    </>
  );
}
