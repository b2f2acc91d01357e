import { useEffect, useMemo } from "react";
import { classroom } from "#i18n/classroomMessages";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { ArticleSource } from "#reader/ArticleSource";
import { PartWait } from "#reader/PartWait";
import { NO_FILTERS } from "#store/filters";
import { excerptsOfPlace, nextPage } from "#store/placeExcerpts";
import { excerptPassage } from "#store/quotedPassage";
import { placesByCount } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Place, Story } from "#story/story";
import { HandoutQuote } from "./HandoutQuote";

/** Every excerpt of the story, by place; places in the order of the reader's list. */
export function HandoutExcerpts() {
  const story = useStory((state) => state.story);
  const wishPlaces = useStory((state) => state.wishPlaces);
  const toured = useMemo(() => new Set(story.tour.flatMap(({ places }) => places)), [story.tour]);
  const isLong = story.archive !== undefined;
  // A long story would be a book: the excerpts of the places that the tour shows.
  const places = placesByCount(story).filter(({ place }) => !isLong || toured.has(place.id));
  useEffect(() => {
    if (isLong) wishPlaces([...toured]);
  }, [isLong, toured, wishPlaces]);
  return (
    <section className="handout-all">
      <h2>{classroom.handoutAll()}</h2>
      {places.map(({ place }) => (
        <PlaceExcerpts key={place.id} story={story} place={place} />
      ))}
    </section>
  );
}

function PlaceExcerpts({ story, place }: { story: Story; place: Place }) {
  const excerpts = excerptsOfPlace(story, place.id);
  const { name } = placeName(place);
  const next = nextPage(story, NO_FILTERS, place.id);
  return (
    <section className="handout-place">
      <h3>{name}</h3>
      {place.properties.summary !== null && (
        <p className="handout-meta" lang={story.lang}>
          {place.properties.summary}
        </p>
      )}
      {excerpts.length === 0 && !next && <p className="handout-meta">{messages.noExcerpts(name)}</p>}
      {excerpts.map((excerpt) => {
        const passage = excerptPassage(story, excerpt);
        return passage && <HandoutQuote key={excerpt.id} passage={passage} places={[place.id]} />;
      })}
      {next && <PartWait part={next} />}
    </section>
  );
}

/** The articles that the passages are from, with their addresses, and what the story says of itself. */
export function HandoutSources() {
  const { articles, credits, lang } = useStory((state) => state.story);
  return (
    <section className="handout-sources">
      <h2>{messages.articlesHeading(articles.length)}</h2>
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            <ArticleSource article={article} />
            <cite lang={article.lang} dir={article.dir}>
              {article.title}
            </cite>
            {article.author !== null && <p className="handout-meta">{messages.articleBy(article.author)}</p>}
            {article.url !== null && <p className="handout-address">{article.url}</p>}
          </li>
        ))}
      </ul>
      {articles.some((article) => article.inferred.length > 0) && (
        <p className="handout-meta">{messages.inferredNote()}</p>
      )}
      {credits.map(({ text }) => (
        <p key={text} className="handout-meta" lang={lang}>
          {text}
        </p>
      ))}
    </section>
  );
}
