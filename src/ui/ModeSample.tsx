import "./LineSample.css";
import { rem } from "./rem";

export type LinePattern = "train" | "flight" | "ship" | "road" | "notStated" | "planned";

interface ModeSampleProps {
  pattern: LinePattern;
}

/** The pattern that a way of travelling has on the map. Decoration: its name stands beside it. */
export function ModeSample({ pattern }: ModeSampleProps) {
  return (
    <svg className="line-sample" width={rem(26)} height={rem(12)} viewBox="0 0 26 12" aria-hidden="true">
      <Pattern pattern={pattern} />
    </svg>
  );
}

function Pattern({ pattern }: ModeSampleProps) {
  const line = { x1: 0, y1: 6, x2: 26, y2: 6, strokeWidth: 2 };
  switch (pattern) {
    case "train":
      return (
        <>
          <line {...line} />
          <path d="M3 2V10M8 2V10M13 2V10M18 2V10M23 2V10" strokeWidth={1.5} />
        </>
      );
    case "flight":
      return <line {...line} strokeDasharray="6 4" />;
    case "ship":
      return <line {...line} strokeDasharray="9 3 2 3" />;
    case "road":
      return <line {...line} />;
    case "notStated":
      return <line {...line} strokeWidth={2.4} strokeLinecap="round" strokeDasharray="0.01 4.3" x1={1.5} />;
    case "planned":
      // Two samples: the pattern tells how, its thinness that it is only announced.
      return (
        <>
          <line {...line} y1={3} y2={3} strokeWidth={1.75} strokeDasharray="6 4" />
          <line {...line} y1={9} y2={9} strokeWidth={1.75} strokeLinecap="round" strokeDasharray="0.01 4.3" x1={1.5} />
        </>
      );
  }
}
