import "./NorthNeedle.css";

interface NorthNeedleProps {
  /** Of the map, in degrees clockwise from north. */
  bearing: number;
}

/** A compass needle; the filled end points north. */
export function NorthNeedle({ bearing }: NorthNeedleProps) {
  return (
    <svg viewBox="-12 -12 24 24" width={24} height={24} aria-hidden="true">
      <g transform={`rotate(${-bearing})`}>
        <path className="north-needle-half" data-end="north" d="M0 -10 4.5 0H-4.5z" />
        <path className="north-needle-half" data-end="south" d="M0 10 4.5 0H-4.5z" />
      </g>
    </svg>
  );
}
