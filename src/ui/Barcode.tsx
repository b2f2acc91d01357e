import "./Barcode.css";
import { rem } from "./rem";

export interface BarcodeTick {
  /** Where in the article, from 0 (start) to 1 (end). */
  at: number;
  /** `present`: the passage beside it; `own`: of the same place; `other`: of other places. */
  kind: "present" | "own" | "other";
}

interface BarcodeProps {
  ticks: readonly BarcodeTick[];
  /** What it shows, in words; `null` where words stand beside it. */
  label: string | null;
  /** Id of the label, for what is named by it. */
  labelId?: string;
}

const WIDTH = 92;
const HEIGHT = 15;
/** Clear ends, so that the first and the last tick stand on the line. */
const INSET = 3.5;

/** An article as a line, with a tick where each excerpt stands in it. */
export function Barcode({ ticks, label, labelId }: BarcodeProps) {
  const present = ticks.filter((tick) => tick.kind === "present");
  return (
    <span title={label ?? undefined}>
      <svg
        className="barcode"
        width={rem(WIDTH)}
        height={rem(HEIGHT)}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        aria-hidden="true"
      >
        <line className="barcode-base" x1={0} y1={HEIGHT - 0.5} x2={WIDTH} y2={HEIGHT - 0.5} />
        {ticks
          .filter((tick) => tick.kind !== "present")
          .map((tick) => (
            <rect
              key={tick.at}
              className="barcode-tick"
              data-kind={tick.kind}
              x={left(tick.at) - 1}
              y={4}
              width={2}
              height={10}
            />
          ))}
        {present.map((tick) => (
          <rect
            key={tick.at}
            className="barcode-tick"
            data-kind="present"
            x={left(tick.at) - 2.5}
            y={1}
            width={5}
            height={13}
          />
        ))}
      </svg>
      {label !== null && (
        <span id={labelId} className="visually-hidden">
          {label}
        </span>
      )}
    </span>
  );
}

function left(at: number): number {
  return INSET + at * (WIDTH - 2 * INSET);
}
