/**
 * Purpose: the story in time: stops at equal rhythm, with the gaps written out and a square for each excerpt.
 * In and out: reads the stops that the filters leave; sets the filter of time. On a phone the stops are chips.
 * Must not know: how the map or the panel show what is filtered.
 */
import "./Timeline.css";
import { ChevronLeft, ChevronRight, Pause, Play } from "lucide-react";
import { type CSSProperties, type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef } from "react";
import { formatNumber } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { rowsOf } from "#store/filters";
import { placeById } from "#store/selectors";
import { countAtStop, type ShownStop, timeline, timeStops } from "#store/timeline";
import { useStory } from "#store/useStory";
import type { Place } from "#story/story";
import { IconButton } from "#ui/IconButton";
import { TextButton } from "#ui/TextButton";
import { useMediaQuery } from "#ui/useMediaQuery";
import { datedStops, extendedTo, rangeOf, type StopSpan, spanOf } from "./stopRange";
import { TimeBasisSwitch } from "./TimeBasisSwitch";
import { TimelineRange } from "./TimelineRange";
import { TimelineStop } from "./TimelineStop";
import { useTimeBrush } from "./useTimeBrush";
import { useTimePlay } from "./useTimePlay";

export function Timeline() {
  const story = useStory((state) => state.story);
  const filters = useStory((state) => state.filters);
  const basis = useStory((state) => state.timeBasis);
  const place = useStory((state) => (state.selected === null ? null : (placeById(story).get(state.selected) ?? null)));
  const stops = timeline(story, filters, basis);
  const play = useTimePlay(stops, basis);

  // Nothing moves when it is known.
  if (rowsOf(story) === null) return <section className="timeline" data-awaited="" aria-hidden="true" />;
  // One date is no time to choose from.
  if (Math.max(datedStops(timeStops(story, "event")), datedStops(timeStops(story, "published"))) < 2) return null;
  return (
    <section className="timeline" aria-label={messages.timeline()} onFocus={revealFocus}>
      <div className="timeline-head">
        <h2 className="timeline-title">{messages.when()}</h2>
        <p className="timeline-legend">{messages.oneSquareOneExcerpt()}</p>
        <TimeBasisSwitch />
        <div className="timeline-buttons">
          <PlayButtons {...play} />
          <AllTimes stops={stops} place={place} />
        </div>
      </div>
      <StopTrack stops={stops} place={place} />
    </section>
  );
}

/** On a phone browsers leave a chip that has got the focus half outside the row. */
function revealFocus({ target }: FocusEvent): void {
  if (target.matches(":focus-visible")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Where nothing should move by itself, steps take the place of playing. */
function PlayButtons({ playing, toggle, step }: ReturnType<typeof useTimePlay>) {
  const reducedMotion = useMediaQuery("(prefers-reduced-motion: reduce)");
  if (reducedMotion) {
    return (
      <div className="timeline-play">
        <IconButton label={messages.previousStop()} icon={<ChevronLeft />} mirrored onPress={() => step(-1)} />
        <IconButton label={messages.nextStop()} icon={<ChevronRight />} mirrored onPress={() => step(1)} />
      </div>
    );
  }
  return (
    <div className="timeline-play">
      <TextButton icon={playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />} onPress={toggle}>
        {playing ? messages.pause() : messages.play()}
      </TextButton>
    </div>
  );
}

function AllTimes({ stops, place }: { stops: readonly ShownStop[]; place: Place | null }) {
  const time = useStory((state) => state.filters.time);
  const setTime = useStory((state) => state.setTime);
  const story = useStory((state) => state.story);
  const count = stops.reduce(
    (sum, stop) => sum + (place === null ? stop.rows.length : countAtStop(story, stop, place.id)),
    0,
  );
  return (
    <button type="button" className="all-times" aria-pressed={time === null} onClick={() => setTime(null)}>
      <span className="stop-date">{messages.allTimes()}</span>{" "}
      <span className="stop-count" aria-hidden="true">
        {formatNumber(count)}
      </span>
    </button>
  );
}

function StopTrack({ stops, place }: { stops: readonly ShownStop[]; place: Place | null }) {
  const basis = useStory((state) => state.timeBasis);
  const time = useStory((state) => state.filters.time);
  const setTime = useStory((state) => state.setTime);
  const track = useRef<HTMLOListElement>(null);
  const span = spanOf(stops, time, basis);
  const dated = datedStops(stops);
  const setSpan = (next: StopSpan) => {
    const same = span !== null && span[0] === next[0] && span[1] === next[1];
    if (!same) setTime(rangeOf(stops, basis, next));
  };
  const brush = useTimeBrush(track, dated, setSpan);

  const [first, last] = span ?? [-1, -1];
  useEffect(() => {
    if (first < 0) return;
    const stop = track.current?.querySelectorAll<HTMLElement>("[data-stop]")[last];
    stop?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [first, last]);

  const onPress = (event: MouseEvent, index: number) => {
    if (brush.endsDrag(event)) return;
    if (event.shiftKey) return setSpan(ordered(extendedTo(span ?? [index, index], index)));
    setTime(first === index && last === index ? null : rangeOf(stops, basis, [index, index]));
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    const by = stepOf(event);
    if (by === 0 || index + by < 0 || index + by >= dated) return;
    event.preventDefault();
    track.current?.querySelectorAll<HTMLElement>("button.stop-box")[index + by]?.focus();
    if (!event.shiftKey) return;
    // Like the selection of text: the end that has the focus moves, also back over the other.
    const anchor = span === null ? index : index === last ? first : index === first ? last : index;
    setSpan(ordered([anchor, index + by]));
  };
  return (
    <div className="timeline-scroller">
      <div className="timeline-track" style={{ "--stops": stops.length } as CSSProperties}>
        <ol
          ref={track}
          className="timeline-stops"
          onPointerDown={brush.onPointerDown}
          onPointerMove={brush.onPointerMove}
          onPointerUp={brush.onPointerUp}
          onPointerCancel={brush.onPointerUp}
        >
          {stops.map((stop, index) => (
            <TimelineStop
              key={stop.date ?? ""}
              stop={stop}
              index={index}
              next={stops[index + 1] ?? null}
              place={place}
              chosen={index >= first && index <= last}
              onPress={onPress}
              onKey={onKey}
            />
          ))}
        </ol>
        {dated > 1 && (
          <TimelineRange stops={stops.slice(0, dated)} span={span ?? [0, dated - 1]} track={track} onSpan={setSpan} />
        )}
      </div>
    </div>
  );
}

function ordered([one, other]: StopSpan): StopSpan {
  return [Math.min(one, other), Math.max(one, other)];
}

/** 1 or -1 for the arrow keys, in the direction of reading; 0 for any other key. */
function stepOf(event: KeyboardEvent): number {
  if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return 0;
  const forward = event.key === "ArrowRight";
  return forward === (getComputedStyle(event.currentTarget).direction === "ltr") ? 1 : -1;
}
