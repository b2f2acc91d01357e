import "./LineSample.css";
import { Arrowhead } from "./JourneySample";
import { rem } from "./rem";

interface JourneyArrowProps {
  /** Position of the journey in the story, from 0; hue and arrowhead repeat after four. */
  index: number;
  /** Where it points: degrees clockwise from the top of the screen, also where text runs right to left. */
  angle: number;
}

/** A journey's arrowhead alone, pointing somewhere. Decoration. */
export function JourneyArrow({ index, angle }: JourneyArrowProps) {
  const kind = (index % 4) + 1;
  return (
    <svg
      className="line-sample line-sample-pointing"
      data-journey={kind}
      width={rem(20)}
      height={rem(20)}
      viewBox="-10 -10 20 20"
      aria-hidden="true"
    >
      <g transform={`rotate(${angle - 90}) translate(-27 -7)`}>
        <Arrowhead kind={kind} />
      </g>
    </svg>
  );
}
