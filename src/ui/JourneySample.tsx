import "./LineSample.css";
import { rem } from "./rem";

interface JourneySampleProps {
  /** Position of the journey in the story, from 0; hue and arrowhead repeat after four. */
  index: number;
}

/** A journey's hue and arrowhead, as on the map. Decoration: its title stands beside it. */
export function JourneySample({ index }: JourneySampleProps) {
  const kind = (index % 4) + 1;
  return (
    <svg
      className="line-sample"
      data-journey={kind}
      width={rem(34)}
      height={rem(14)}
      viewBox="0 0 34 14"
      aria-hidden="true"
    >
      <line x1={0} y1={7} x2={kind === 2 ? 22 : 25} y2={7} strokeWidth={2.5} />
      <Arrowhead kind={kind} />
    </svg>
  );
}

/** One of four, by the journey's place in the story from 1; points right, with its tip at 33, 7. */
export function Arrowhead({ kind }: { kind: number }) {
  switch (kind) {
    case 1:
      return <path className="line-sample-head" data-filled="" d="M33 7 22.5 2.2 25 7 22.5 11.8z" />;
    case 2:
      return <path className="line-sample-head" d="M32 7 22 2.2 22 11.8z" strokeWidth={2} />;
    case 3:
      return (
        <>
          <path className="line-sample-head" data-filled="" d="M33 7 24 2.6 24 11.4z" />
          <path d="M20 2.2V11.8" strokeWidth={2} />
        </>
      );
    default:
      return (
        <>
          <path className="line-sample-head" data-filled="" d="M33 7 25 2.6 25 11.4z" />
          <path className="line-sample-head" data-filled="" d="M25 7 17 2.6 17 11.4z" />
        </>
      );
  }
}
