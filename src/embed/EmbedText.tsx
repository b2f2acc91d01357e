import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { ArticleSource } from "#reader/ArticleSource";
import { PlainQuote } from "#reader/PlainQuote";
import { articleById, filteredExcerpts } from "#store/filters";
import { placesByCount, shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Excerpt, Place, Story } from "#story/story";
import { plainClick } from "#ui/plainClick";
import { contextLink } from "./contextLink";

/** In a story of more excerpts than this only so many of each place stand here; the rest is a link away. */
const MANY = 500;
const MOST_OF_PLACE = 20;

/** Places of a long story that are named here. */
const MOST_LINKS = 100;

/**
 * Every excerpt by place, as it stands in the page before any script runs: to be scrolled through, or to be led to by
 * the links on the map, whose anchors are here.
 */
export function EmbedText({ home }: { home: string | null }) {
  const story = useStory((state) => state.story);
  const filters = useStory((state) => state.filters);
  if (story.archive) return <PlaceLinks story={story} />;
  const shown = filteredExcerpts(story, filters);
  return (
    <div className="embed-text">
      <p className="embed-hint">{messages.embedHint()}</p>
      {placesByCount(story).map(({ place }) => {
        const excerpts = shown.filter((excerpt) => excerpt.place === place.id);
        return excerpts.length === 0 ? null : (
          <PlaceQuotes key={place.id} place={place} excerpts={excerpts} home={home} />
        );
      })}
    </div>
  );
}

/** Of a long story, whose excerpts come when a place is opened: the places with most of them. */
function PlaceLinks({ story }: { story: Story }) {
  const filters = useStory((state) => state.filters);
  const selectPlace = useStory((state) => state.selectPlace);
  const counts = shownCounts(story, filters);
  return (
    <div className="embed-text">
      <p className="embed-hint">{messages.embedHint()}</p>
      {placesByCount(story)
        .slice(0, MOST_LINKS)
        .map(({ place }) => (
          <section key={place.id} id={`place=${place.id}`} className="embed-text-place" data-text-of={place.id}>
            <h2 className="embed-card-name">
              <a href={`#place=${encodeURIComponent(place.id)}`} onClick={plainClick(() => selectPlace(place.id))}>
                {messages.placeWithCount(placeName(place).name, counts.get(place.id) ?? 0)}
              </a>
            </h2>
          </section>
        ))}
    </div>
  );
}

interface PlaceQuotesProps {
  place: Place;
  excerpts: readonly Excerpt[];
  home: string | null;
}

function PlaceQuotes({ place, excerpts, home }: PlaceQuotesProps) {
  const selectPlace = useStory((state) => state.selectPlace);
  const isLong = useStory((state) => state.story.excerpts.length > MANY);
  const written = isLong ? excerpts.slice(0, MOST_OF_PLACE) : excerpts;
  const { name } = placeName(place);
  return (
    <section id={`place=${place.id}`} className="embed-text-place" data-text-of={place.id}>
      <h2 className="embed-card-name">
        <a href={`#place=${encodeURIComponent(place.id)}`} onClick={plainClick(() => selectPlace(place.id))}>
          {name}
        </a>
      </h2>
      {written.map((excerpt) => (
        <PlaceQuote key={excerpt.id} excerpt={excerpt} home={home} />
      ))}
      {excerpts.length > written.length && home !== null && (
        <p className="embed-text-more">
          <a href={`${home}#place=${encodeURIComponent(place.id)}`} target="_blank" rel="noopener">
            {messages.placeWithCount(name, excerpts.length)}
          </a>
        </p>
      )}
    </section>
  );
}

function PlaceQuote({ excerpt, home }: { excerpt: Excerpt; home: string | null }) {
  const article = useStory((state) => articleById(state.story).get(excerpt.article));
  if (!article) return null;
  return (
    <figure className="embed-text-quote">
      <PlainQuote passage={{ ...excerpt, article }} places={[excerpt.place]} />
      <figcaption>
        <ArticleSource article={article} />
        {home !== null && (
          <a className="embed-text-context" href={contextLink(home, excerpt)} target="_blank" rel="noopener">
            {messages.readInContext()}
            <span className="visually-hidden"> {messages.opensInNewTab()}</span>
          </a>
        )}
      </figcaption>
    </figure>
  );
}
