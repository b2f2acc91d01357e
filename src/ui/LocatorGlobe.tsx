import "./LocatorGlobe.css";

/** The globe's drawing: SVG path data in pixels, origin at the top left. */
export interface LocatorGlobe {
  sizePx: number;
  /** Longitude and latitude of its middle, in degrees. */
  center: readonly [lng: number, lat: number];
  land: string;
  outline: string;
  graticule: string;
}

interface LocatorProps {
  globe: LocatorGlobe;
  /** Path data of the outline of the map's view on the globe; `null` while there is none. */
  view: string | null;
  /** Places of the story, in pixels of the globe. */
  places: readonly { x: number; y: number }[];
}

/** Where on earth the map looks. Decoration: the map's region and the list of places say the same in words. */
export function Locator({ globe, view, places }: LocatorProps) {
  const { sizePx, outline, land, graticule } = globe;
  return (
    <svg
      className="locator-globe"
      width={sizePx}
      height={sizePx}
      viewBox={`0 0 ${sizePx} ${sizePx}`}
      aria-hidden="true"
    >
      <path className="locator-globe-sea" d={outline} />
      <path className="locator-globe-land" d={land} />
      <path className="locator-globe-graticule" d={graticule} />
      {view !== null && <path className="locator-globe-view" d={atLeastVisible(view)} />}
      {places.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className="locator-globe-place" cx={x} cy={y} r={2} />
      ))}
    </svg>
  );
}

/** In pixels of the globe. */
const SMALLEST_VIEW = 6;

/** Close to the ground the view is a speck: then a square around its middle stands for it. */
function atLeastVisible(path: string): string {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const range = (axis: 0 | 1) => {
    const values = numbers.filter((_, i) => i % 2 === axis);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return { size: high - low, middle: (low + high) / 2 };
  };
  const [x, y] = [range(0), range(1)];
  if (Math.min(x.size, y.size) >= SMALLEST_VIEW) return path;
  const [width, height] = [Math.max(x.size, SMALLEST_VIEW), Math.max(y.size, SMALLEST_VIEW)];
  return `M${x.middle - width / 2} ${y.middle - height / 2}h${width}v${height}h${-width}z`;
}
