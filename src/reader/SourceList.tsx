import "./SourceList.css";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import { Barcode } from "#ui/Barcode";
import { ArticleSource, inferredFields } from "./ArticleSource";
import { quotedBlocks } from "./barcodeTicks";

/** The articles that the story is made of, with what they state of themselves and what they do not. */
export function SourceList() {
  const story = useStory((state) => state.story);
  return (
    <section>
      <div className="overview-head">
        <h2>{messages.articlesHeading(story.articles.length)}</h2>
      </div>
      <ul>
        {story.articles.map((article) => {
          const ticks = quotedBlocks(article, story.excerpts).map(({ at }) => ({ at, kind: "own" as const }));
          const count = story.excerpts.filter((excerpt) => excerpt.article === article.id).length;
          return (
            <li key={article.id} className="source">
              <ArticleSource article={article} />
              <h3 className="source-headline" lang={article.lang} dir={article.dir}>
                {article.title}
              </h3>
              <div className="source-passages">
                <Barcode ticks={ticks} label={null} />
                {messages.excerptCount(count)}
              </div>
            </li>
          );
        })}
      </ul>
      {story.articles.some((article) => inferredFields(article).length > 0) && (
        <p className="source-note">{messages.inferredNote()}</p>
      )}
    </section>
  );
}
