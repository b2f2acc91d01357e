import "./RowGround.css";
import "./SourceList.css";
import { messages } from "#i18n/messages";
import { articleCounts } from "#store/facets";
import { filteredBlocks } from "#store/filteredBlocks";
import { articleById, rowsOf } from "#store/filters";
import { articleRows, articleTotal } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { ArticleRow, Story } from "#story/story";
import { Barcode } from "#ui/Barcode";
import { plainClick } from "#ui/plainClick";
import { ArticleSource } from "./ArticleSource";
import { inferredFields } from "./articleFields";
import { mentioningBlocks } from "./barcodeTicks";
import { PartWait } from "./PartWait";
import { ShowMoreButton } from "./ShowMoreButton";
import { useBounded } from "./useBounded";

/** Of a long story; more are asked for. */
const MOST_SOURCES = 50;

/** The articles that the story is made of, with what they state of themselves and what they do not; each opens. */
export function SourceList() {
  const story = useStory((state) => state.story);
  const [articles, more] = useBounded(articleRows(story), MOST_SOURCES);
  const isInHand = rowsOf(story) !== null;
  return (
    <section>
      <div className="overview-head">
        <h2>{messages.articlesHeading(articleTotal(story))}</h2>
      </div>
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            <SourceRow article={article} story={story} />
          </li>
        ))}
      </ul>
      {!isInHand && <PartWait part={{ type: "rows" }} />}
      <ShowMoreButton more={more} />
      {articles.some((article) => inferredFields(article).length > 0) && (
        <p className="source-note">{messages.inferredNote()}</p>
      )}
    </section>
  );
}

function SourceRow({ article, story }: { article: ArticleRow; story: Story }) {
  const openArticle = useStory((state) => state.openArticle);
  const filters = useStory((state) => state.filters);
  const rows = rowsOf(story);
  const count = rows ? (articleCounts(rows, filters).get(article.id) ?? 0) : 0;
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
        {!story.archive && <SourceBarcode id={article.id} story={story} />}
        {messages.excerptCount(count)}
      </div>
    </div>
  );
}

/** Ticks of what the filters leave out are pale. */
function SourceBarcode({ id, story }: { id: string; story: Story }) {
  const left = useStory((state) => filteredBlocks(state.story, state.filters)).get(id);
  const article = articleById(story).get(id);
  if (!article) return null;
  const ticks = mentioningBlocks(article).map(({ at, block }) => ({
    at,
    kind: left?.has(block) ? ("own" as const) : ("other" as const),
  }));
  return <Barcode ticks={ticks} label={null} />;
}
