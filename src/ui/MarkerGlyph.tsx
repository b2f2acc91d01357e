import "./MarkerGlyph.css";
import { useId } from "react";
import { rem } from "./rem";

export type MarkerShape = "point" | "line" | "area";

interface MarkerGlyphProps {
  shape: MarkerShape;
  /** Number of excerpts; 0 is drawn hollow. */
  count: number;
  /** `sized`: area follows the count; `dot`: one size, for chips; `head`: one size, with the count in it. */
  look: "sized" | "dot" | "head";
  selected?: boolean;
  /** For `sized`: the largest count beside it, so that the largest glyph still fits its column. */
  largest?: number;
}

/** Radius in CSS pixels per root of the count, as on the globe. */
const RADIUS_PER_ROOT = 3.7;
const SMALLEST_RADIUS = 6;
const LARGEST_RADIUS = 20;

/** The map's sign for a place, beside its name. Decoration: the words next to it say the same. */
export function MarkerGlyph({ shape, count, look, selected = false, largest = count }: MarkerGlyphProps) {
  const size = SIZES[look];
  const flags = { "data-selected": selected ? "" : undefined, "data-empty": count === 0 ? "" : undefined };
  return (
    <svg
      className="marker-glyph"
      width={rem(size)}
      height={rem(size)}
      viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
      aria-hidden="true"
      {...flags}
    >
      {shape === "point" && <circle className="marker-glyph-body" r={radius(look, count, largest)} />}
      {shape === "line" && <Line half={size / 2 - 3} />}
      {shape === "area" && <Hatch {...AREAS[look]} plate={look === "head"} />}
      {look === "head" && shape !== "line" && (
        <text className="marker-glyph-count" y={0.5}>
          {count}
        </text>
      )}
    </svg>
  );
}

const SIZES = { sized: 40, dot: 11, head: 42 };

const AREAS = {
  sized: { width: 23, height: 10, pitch: 5 },
  dot: { width: 10, height: 10, pitch: 4.2 },
  head: { width: 40, height: 40, pitch: 6 },
};

function radius(look: MarkerGlyphProps["look"], count: number, largest: number): number {
  switch (look) {
    case "dot":
      return count === 0 ? 4 : 4.5;
    case "head":
      return 19.5;
    case "sized": {
      const perRoot = Math.min(RADIUS_PER_ROOT, LARGEST_RADIUS / Math.sqrt(Math.max(largest, 1)));
      return Math.max(SMALLEST_RADIUS, perRoot * Math.sqrt(count));
    }
  }
}

function Line({ half }: { half: number }) {
  return <line className="marker-glyph-line" x1={-half} y1={half / 3} x2={half} y2={-half / 3} />;
}

interface HatchProps {
  width: number;
  height: number;
  pitch: number;
  /** Clear ground for a number in the middle. */
  plate: boolean;
}

/** Areas are hatched at 45°, so that they differ from points by more than size. */
function Hatch({ width, height, pitch, plate }: HatchProps) {
  const id = useId();
  const box = { x: -width / 2, y: -height / 2, width, height };
  return (
    <>
      <pattern id={id} width={pitch} height={pitch} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line
          className="marker-glyph-hatch"
          x1={pitch / 2}
          y1={0}
          x2={pitch / 2}
          y2={pitch}
          strokeWidth={pitch * 0.45}
        />
      </pattern>
      <rect className="marker-glyph-ground" {...box} />
      <rect {...box} fill={`url(#${id})`} />
      {plate && <rect className="marker-glyph-ground" x={-13} y={-11} width={26} height={22} rx={2} />}
      <rect className="marker-glyph-frame" {...box} strokeWidth={plate ? 2.5 : 1} />
    </>
  );
}
