/**
 * Purpose: the whole story as plain sections, for the page before any script runs: every excerpt by place, every article.
 * In and out: a story in; HTML out, whose anchors are the addresses that the reader's own links have.
 * Must not know: the store; nothing here can be pressed but links.
 */
import "./StoryText.css";
import { formatDate } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { articleById } from "#store/filters";
import { excerptsOfPlace } from "#store/placeExcerpts";
import { placesByCount } from "#store/selectors";
import type { Article, Excerpt, Place, Story } from "#story/story";
import { ArticleSource } from "./ArticleSource";
import { PlainQuote } from "./PlainQuote";
import { quoteSegments } from "./quoteSegments";

/** Places in the order of the list, then articles in the order of time. */
export function StoryText({ story }: { story: Story }) {
  return (
    <div className="story-text">
      {placesByCount(story).map(({ place }) => (
        <PlaceText key={place.id} story={story} place={place} />
      ))}
      {story.articles.map((article) => (
        <ArticleText key={article.id} article={article} />
      ))}
    </div>
  );
}

interface PlaceTextProps {
  story: Story;
  place: Place;
  /** Where the excerpts are; here when left out. */
  page?: string | undefined;
  /** Put before the addresses of what stands on the story's own page. */
  home?: string;
}

export function PlaceText({ story, place, page, home = "" }: PlaceTextProps) {
  const excerpts = excerptsOfPlace(story, place.id);
  const { name, local } = placeName(place);
  return (
    <section id={`place=${place.id}`} className="story-text-part">
      <h2 className="story-text-place">{name}</h2>
      {local !== null && (
        <p className="story-text-local" lang={local.lang}>
          {local.name}
        </p>
      )}
      {place.properties.summary !== null && <p className="story-text-facts">{place.properties.summary}</p>}
      {excerpts.length === 0 && <p className="story-text-facts">{messages.noExcerpts(name)}</p>}
      {page === undefined ? (
        <ol>
          {excerpts.map((excerpt) => (
            <li key={excerpt.id} id={`place=${place.id}&excerpt=${excerpt.id}`}>
              <ExcerptText story={story} excerpt={excerpt} home={home} />
            </li>
          ))}
        </ol>
      ) : (
        <p className="story-text-facts">
          <a href={page} data-passages="">
            {messages.placeWithCount(name, excerpts.length)}
          </a>
        </p>
      )}
    </section>
  );
}

function ExcerptText({ story, excerpt, home }: { story: Story; excerpt: Excerpt; home: string }) {
  const article = articleById(story).get(excerpt.article);
  if (!article) return null;
  const event = story.events.find(({ id }) => id === excerpt.event);
  return (
    <figure className="story-text-excerpt">
      <PlainQuote passage={{ ...excerpt, article }} places={[excerpt.place]} />
      <figcaption>
        <ArticleSource article={article} />
        <a href={`${home}#article=${article.id}`} lang={article.lang} dir={article.dir}>
          {article.title}
        </a>
        {event && <p className="story-text-facts">{messages.eventLine(event.title, formatDate(event.date))}</p>}
      </figcaption>
    </figure>
  );
}

interface ArticleTextProps {
  article: Article;
  page?: string | undefined;
  home?: string;
}

export function ArticleText({ article, page, home = "" }: ArticleTextProps) {
  return (
    <section id={`article=${article.id}`} className="story-text-part">
      <ArticleSource article={article} />
      <h2 className="story-text-title" lang={article.lang} dir={article.dir}>
        {page === undefined ? article.title : <a href={page}>{article.title}</a>}
      </h2>
      {article.url !== null && (
        <p className="story-text-facts">
          <a href={article.url}>{article.url}</a>
        </p>
      )}
      {page === undefined && (
        <div className="story-text-body" lang={article.lang} dir={article.dir}>
          {article.blocks.map((block, index) => {
            const id = `article=${article.id}&block=${index + 1}`;
            if (block.type === "gap") {
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and are never reordered.
              return <p key={index}>[…]</p>;
            }
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <p key={index} id={id}>
                <Linked text={block.text} mentions={block.mentions} home={home} />
              </p>
            );
          })}
        </div>
      )}
    </section>
  );
}

/** A paragraph whose mentions lead to their places. */
function Linked({ text, mentions, home }: { home: string } & Pick<Excerpt, "text" | "mentions">) {
  return quoteSegments(text, mentions, "").map(({ start, text: words, others: [place] }) =>
    place === undefined ? (
      words
    ) : (
      <a key={start} href={`${home}#place=${place}`}>
        {words}
      </a>
    ),
  );
}
