import "./MarkedText.css";
import type { HitRange } from "#search/searchResults";

interface MarkedTextProps {
  text: string;
  /** In order, without overlaps. */
  ranges: readonly HitRange[];
  /** The part of the text that is shown; what is left out is an ellipsis. */
  part?: HitRange;
}

/** A text with the words that were searched for marked: bold and ruled, because yellow is for the selected place. */
export function MarkedText({ text, ranges, part = { start: 0, end: text.length } }: MarkedTextProps) {
  const inPart = ranges.filter(({ start, end }) => end > part.start && start < part.end);
  return (
    <>
      {part.start > 0 && "… "}
      {inPart.map(({ start, end }, n) => (
        <span key={start}>
          {text.slice(inPart[n - 1]?.end ?? part.start, start)}
          <mark className="search-mark">{text.slice(start, Math.min(end, part.end))}</mark>
        </span>
      ))}
      {text.slice(Math.min(inPart.at(-1)?.end ?? part.start, part.end), part.end)}
      {part.end < text.length && " …"}
    </>
  );
}
