import { useEffect, useRef } from "react";
import { messages } from "#i18n/messages";
import { nextPage, placeExcerpts } from "#store/placeExcerpts";
import { shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Place } from "#story/story";
import { PartWait } from "./PartWait";

/** The next page is asked for while so much of the list, in CSS pixels, is still below the view. */
const AHEAD = "800px 0px";

/** Below the excerpts of a place that are in hand: how many that is, and the rest as soon as the reader comes near. */
export function MoreExcerpts({ place }: { place: Place }) {
  const next = useStory((state) => nextPage(state.story, state.filters, place.id));
  const shown = useStory((state) => placeExcerpts(state.story, state.filters, place.id).inHand.length);
  const count = useStory((state) => shownCounts(state.story, state.filters).get(place.id) ?? 0);
  const wishMore = useStory((state) => state.wishMore);
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && wishMore(place.id, shown + 1), {
      root: end.current.closest(".reader-scroll"),
      rootMargin: AHEAD,
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [place, shown, wishMore]);

  if (!next) return null;
  return (
    <div ref={end} className="excerpt-more">
      <p className="excerpt-more-count">{messages.shownOfAll(shown, count)}</p>
      <PartWait part={next} />
    </div>
  );
}
