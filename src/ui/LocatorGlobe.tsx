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
      {view !== null && <path className="locator-globe-view" d={view} />}
      {places.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className="locator-globe-place" cx={x} cy={y} r={2} />
      ))}
    </svg>
  );
}
