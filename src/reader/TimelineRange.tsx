import { type CSSProperties, type KeyboardEvent, type PointerEvent, type RefObject, useRef } from "react";
import { formatDate } from "#i18n/formats";
import { messages } from "#i18n/messages";
import type { TimeStop } from "#store/timeline";
import type { StopSpan } from "./stopRange";
import { stopUnder } from "./useTimeBrush";

interface TimelineRangeProps {
  /** Those with a date. */
  stops: readonly TimeStop[];
  /** All of them while no time is chosen. */
  span: StopSpan;
  track: RefObject<HTMLElement | null>;
  onSpan(span: StopSpan): void;
}

/** The two ends of the chosen stretch: to be dragged, or moved with the arrow keys. */
export function TimelineRange({ stops, span: [first, last], track, onSpan }: TimelineRangeProps) {
  return (
    <>
      <Handle
        end="from"
        at={first}
        least={0}
        most={last}
        stops={stops}
        track={track}
        onMove={(to) => onSpan([to, last])}
      />
      <Handle
        end="to"
        at={last}
        least={first}
        most={stops.length - 1}
        stops={stops}
        track={track}
        onMove={(to) => onSpan([first, to])}
      />
    </>
  );
}

interface HandleProps {
  end: "from" | "to";
  at: number;
  least: number;
  most: number;
  stops: readonly TimeStop[];
  track: RefObject<HTMLElement | null>;
  onMove(to: number): void;
}

function Handle({ end, at, least, most, stops, track, onMove }: HandleProps) {
  const dragging = useRef(false);
  const move = (to: number) => {
    const next = Math.min(most, Math.max(least, to));
    if (next !== at) onMove(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const rightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const to = steppedTo(event.key, at, least, most, rightToLeft);
    if (to === null) return;
    event.preventDefault();
    move(to);
  };
  const onPointerDown = (event: PointerEvent) => {
    event.stopPropagation();
    dragging.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  return (
    <div
      className="timeline-handle"
      data-end={end}
      role="slider"
      tabIndex={0}
      aria-label={end === "from" ? messages.timeFrom() : messages.timeTo()}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={at}
      aria-valuetext={formatDate(stops[at]?.name ?? "")}
      style={{ "--at": at } as CSSProperties}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => dragging.current && move(stopUnder(track.current, event.clientX, stops.length))}
      onLostPointerCapture={() => {
        dragging.current = false;
      }}
    />
  );
}

/** Where a key leads to; `null` for any other key. */
function steppedTo(key: string, at: number, least: number, most: number, rightToLeft: boolean): number | null {
  switch (key) {
    case "ArrowRight":
      return at + (rightToLeft ? -1 : 1);
    case "ArrowLeft":
      return at - (rightToLeft ? -1 : 1);
    case "ArrowUp":
      return at + 1;
    case "ArrowDown":
      return at - 1;
    case "Home":
      return least;
    case "End":
      return most;
    default:
      return null;
  }
}
