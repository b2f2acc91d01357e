import { BookOpen, ExternalLink } from "lucide-react";
import { useEffect } from "react";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { ArticleSource } from "#reader/ArticleSource";
import { NoExcerpts } from "#reader/NoExcerpts";
import { PartWait } from "#reader/PartWait";
import { Quote } from "#reader/Quote";
import { articleById } from "#store/filters";
import { nextPage, shownExcerpts } from "#store/placeExcerpts";
import { shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Excerpt, Place } from "#story/story";
import { sourceLink } from "#story/textFragment";
import { CardHead } from "./CardHead";
import { contextLink } from "./contextLink";
import { excerptOfCard } from "./excerptOfCard";

/** Passages of a long story that are in hand before they are asked for. */
const AHEAD = 10;

interface QuoteCardProps {
  place: Place;
  home: string | null;
}

/** One passage about a place, and steps to the others. */
export function QuoteCard({ place, home }: QuoteCardProps) {
  const excerpts = useStory(shownExcerpts);
  const excerpt = useStory(excerptOfCard);
  const focusExcerpt = useStory((state) => state.focusExcerpt);
  const close = useStory((state) => state.close);
  const next = useStory((state) => nextPage(state.story, state.filters, place.id));
  const count = useStory((state) => shownCounts(state.story, state.filters).get(place.id) ?? 0);
  const wishMore = useStory((state) => state.wishMore);
  const at = excerpt ? excerpts.indexOf(excerpt) : 0;
  const step = (by: number) => focusExcerpt(excerpts[(at + by + excerpts.length) % excerpts.length]?.id ?? null);
  // The page that follows is there when the reader comes to it.
  useEffect(() => {
    if (next && at + AHEAD >= excerpts.length) wishMore(place.id, excerpts.length + 1);
  }, [next, at, excerpts.length, place.id, wishMore]);
  return (
    <>
      <CardHead
        name={placeName(place).name}
        position={count > 1 ? messages.placeStep(at + 1, count) : null}
        previous={messages.previousPassage()}
        next={messages.nextPassage()}
        close={messages.closePlace()}
        onStep={step}
        onClose={close}
      />
      {excerpt ? (
        <Passage key={excerpt.id} excerpt={excerpt} home={home} />
      ) : next ? (
        <PartWait part={next} />
      ) : (
        <NoExcerpts place={place} />
      )}
    </>
  );
}

function Passage({ excerpt, home }: { excerpt: Excerpt; home: string | null }) {
  const article = useStory((state) => articleById(state.story).get(excerpt.article));
  const selectPlace = useStory((state) => state.selectPlace);
  if (!article) return null;
  const source = sourceLink(article, excerpt);
  return (
    <article data-excerpt={excerpt.id}>
      {/* Words for several places open the first: a menu would hide the card. */}
      <Quote excerpt={excerpt} article={article} onSeveral={([first]) => first !== undefined && selectPlace(first)} />
      <ArticleSource article={article} />
      <p className="embed-actions">
        {home !== null && (
          <a className="embed-action" data-kind="main" href={contextLink(home, excerpt)} target="_blank" rel="noopener">
            <BookOpen aria-hidden="true" />
            {messages.readInContext()}
            <span className="visually-hidden"> {messages.opensInNewTab()}</span>
          </a>
        )}
        {source !== null && (
          // Without an opener, or browsers do not go to the passage.
          <a className="embed-action" href={source} target="_blank" rel="noopener">
            <ExternalLink aria-hidden="true" />
            {messages.openAtSourceShort()}
            <span className="visually-hidden"> {messages.opensInNewTab()}</span>
          </a>
        )}
      </p>
    </article>
  );
}
