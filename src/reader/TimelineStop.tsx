import "./TimelineStop.css";
import type { KeyboardEvent, MouseEvent } from "react";
import { formatDate, formatGap, formatNumber } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { countAtStop, type ShownStop } from "#store/timeline";
import { useStory } from "#store/useStory";
import type { Place } from "#story/story";
import { Tag } from "#ui/Tag";

interface TimelineStopProps {
  stop: ShownStop;
  index: number;
  /** The stop after it; `null` after the last. */
  next: ShownStop | null;
  /** The place that is open; its excerpts are told apart. */
  place: Place | null;
  /** Whether the filter of time has been set to take it in. */
  chosen: boolean;
  onPress(event: MouseEvent, index: number): void;
  onKey(event: KeyboardEvent, index: number): void;
}

/** A date with what happened or appeared then, and its excerpts as squares. One that has no date is no button. */
export function TimelineStop({ stop, index, next, place, chosen, onPress, onKey }: TimelineStopProps) {
  const own = useStory(({ story }) => (place ? countAtStop(story, stop, place.id) : 0));
  const count = stop.rows.length;
  const gap = next?.name && stop.name ? formatGap(stop.name, next.name) : null;
  const content = (
    <>
      <span className="stop-dot" data-own={own > 0 ? "" : undefined} />
      <span className="stop-date">
        {stop.date === null ? messages.dateNotStated() : formatDate(stop.name ?? stop.date)}
      </span>{" "}
      <StopSubject stop={stop} />{" "}
      <span className="stop-count" aria-hidden="true">
        {formatNumber(place ? own : count)}
      </span>
      <StopSquares own={own} count={count} />
      <span className="visually-hidden">
        {place ? messages.excerptsAndOwn(count, own, placeName(place).name) : messages.excerptCount(count)}
      </span>
    </>
  );
  const look = {
    "data-stop": stop.date ?? "",
    "data-chosen": chosen ? "" : undefined,
    "data-outside": stop.inTime ? undefined : "",
    "data-none": count === 0 ? "" : undefined,
  };
  return (
    <li className="stop" {...look}>
      {stop.date === null ? (
        <div className="stop-box">{content}</div>
      ) : (
        <button
          type="button"
          className="stop-box"
          aria-pressed={chosen}
          onClick={(event) => onPress(event, index)}
          onKeyDown={(event) => onKey(event, index)}
        >
          {content}
        </button>
      )}
      {next && <span className="stop-gap">{gap !== null && <span>{gap}</span>}</span>}
    </li>
  );
}

function StopSubject({ stop: { events, articles } }: { stop: ShownStop }) {
  const lang = useStory((state) => state.story.lang);
  if (articles.length === 0) {
    return (
      <span className="stop-subject" lang={lang}>
        {events
          .slice(0, MOST_SUBJECTS)
          .map(({ title }) => title)
          .join(" · ")}
        {events.length > MOST_SUBJECTS && " …"}
      </span>
    );
  }
  const inferred = articles.every((article) => article.inferred.includes("published"));
  return (
    <span className="stop-subject">
      {messages.articleCount(articles.length)}
      {inferred && <Tag hint={messages.inferredHint()}>{messages.inferredFields(messages.fieldDate())}</Tag>}
    </span>
  );
}

/** Where a stop stands for a year, more would only be cut off. */
const MOST_SUBJECTS = 4;

/** More are too small to be told apart; the rest is said as a number. */
const MOST_SQUARES = 40;

/** Those of the open place first, filled. */
function StopSquares({ own, count }: { own: number; count: number }) {
  const shown = Math.min(count, MOST_SQUARES);
  return (
    <span className="stop-squares" aria-hidden="true">
      {Array.from({ length: shown }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: squares are alike; which is which has no meaning.
        <span key={n} className="stop-square" data-own={n < own ? "" : undefined} />
      ))}
      {count > shown && <span className="stop-more">{messages.moreExcerpts(count - shown)}</span>}
      {count === 0 && <span className="stop-more">{formatNumber(0)}</span>}
    </span>
  );
}
