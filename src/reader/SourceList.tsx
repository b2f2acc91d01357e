import "./RowGround.css";
import "./SourceList.css";
import { messages } from "#i18n/messages";
import { filteredExcerpts } from "#store/filters";
import { useStory } from "#store/useStory";
import type { Article, Excerpt } from "#story/story";
import { Barcode } from "#ui/Barcode";
import { plainClick } from "#ui/plainClick";
import { ArticleSource } from "./ArticleSource";
import { inferredFields } from "./articleFields";
import { quotedBlocks } from "./barcodeTicks";

/** The articles that the story is made of, with what they state of themselves and what they do not; each opens. */
export function SourceList() {
  const story = useStory((state) => state.story);
  const shown = useStory((state) => filteredExcerpts(state.story, state.filters));
  return (
    <section>
      <div className="overview-head">
        <h2>{messages.articlesHeading(story.articles.length)}</h2>
      </div>
      <ul>
        {story.articles.map((article) => (
          <li key={article.id}>
            <SourceRow article={article} excerpts={story.excerpts} shown={shown} />
          </li>
        ))}
      </ul>
      {story.articles.some((article) => inferredFields(article).length > 0) && (
        <p className="source-note">{messages.inferredNote()}</p>
      )}
    </section>
  );
}

interface SourceRowProps {
  article: Article;
  excerpts: readonly Excerpt[];
  /** Those that the filters let through: the others' ticks are pale. */
  shown: readonly Excerpt[];
}

function SourceRow({ article, excerpts, shown }: SourceRowProps) {
  const openArticle = useStory((state) => state.openArticle);
  const count = shown.filter((excerpt) => excerpt.article === article.id).length;
  const left = new Set(quotedBlocks(article, shown).map(({ block }) => block));
  const ticks = quotedBlocks(article, excerpts).map(({ at, block }) => ({
    at,
    kind: left.has(block) ? ("own" as const) : ("other" as const),
  }));
  return (
    <div className="source row-ground">
      <ArticleSource article={article} />
      <h3 className="source-headline" lang={article.lang} dir={article.dir}>
        <a
          href={`#article=${encodeURIComponent(article.id)}`}
          data-opener={`source ${article.id}`}
          onClick={plainClick(() => openArticle(article.id))}
        >
          {article.title}
        </a>
      </h3>
      <div className="source-passages">
        <Barcode ticks={ticks} label={null} />
        {messages.excerptCount(count)}
      </div>
    </div>
  );
}
