import type { Theme } from "./mapScene";

/** Colours of the map; the same values as the custom properties of `tokens.css`, which a style cannot read. */
export interface MapFlavour {
  theme: Theme;
  ink: string;
  ink3: string;
  mark: string;
  markText: string;
  markLine: string;
  /** By the journey's place in the story; a fifth journey starts again with the first. */
  journeys: readonly [string, string, string, string];
  focus: string;
  space: string;
  water: string;
  /** Widest and outermost first. */
  shore: readonly [string, string, string];
  land: string;
  landEdge: string;
  border: string;
  borderDisputed: string;
  river: string;
  graticule: string;
  limb: string;
  country: string;
  waterText: string;
  city: string;
  halo: string;
  marker: string;
  markerText: string;
  markerRing: string;
  hatch: string;
  hatchFill: string;
}

export const mapFlavours: Record<Theme, MapFlavour> = {
  light: {
    theme: "light",
    ink: "#10181d",
    ink3: "#5b6870",
    mark: "#ffd84a",
    markText: "#10181d",
    markLine: "#10181d",
    journeys: ["#2447b8", "#a14100", "#4a0d4a", "#0b6a45"],
    focus: "#0b5cd6",
    space: "#e9edee",
    water: "#d3dfe3",
    shore: ["#d9e4e7", "#e0e9eb", "#e8eff0"],
    land: "#f8f6f1",
    landEdge: "#93a5ab",
    border: "#a8a49a",
    borderDisputed: "#7f7b72",
    river: "#cfdfe5",
    graticule: "rgb(255 255 255 / 0.55)",
    limb: "#a9b8bd",
    country: "#566066",
    waterText: "#46666f",
    city: "#566067",
    halo: "rgb(248 246 241 / 0.92)",
    marker: "#10181d",
    markerText: "#ffffff",
    markerRing: "#ffffff",
    hatch: "#10181d",
    hatchFill: "#f8f6f1",
  },
  dark: {
    theme: "dark",
    ink: "#eef2f3",
    ink3: "#93a1a9",
    mark: "#ffd84a",
    markText: "#10181d",
    markLine: "#ffd84a",
    journeys: ["#9ab4ff", "#ffa46b", "#f5dcf0", "#22bfa0"],
    focus: "#7fb2ff",
    space: "#0a0f12",
    water: "#0d1519",
    shore: ["#101a1f", "#142026", "#18272e"],
    land: "#222e35",
    landEdge: "#40525b",
    border: "#566871",
    borderDisputed: "#74858d",
    river: "#152129",
    graticule: "rgb(255 255 255 / 0.045)",
    limb: "#33434b",
    country: "#93a2aa",
    waterText: "#84a2ad",
    city: "#a3b0b7",
    halo: "rgb(20 29 34 / 0.92)",
    marker: "#eef2f3",
    markerText: "#10181d",
    markerRing: "#12191e",
    hatch: "#eef2f3",
    hatchFill: "#222e35",
  },
};

type Written = Pick<MapFlavour, "ink3" | "country" | "waterText" | "city" | "journeys">;

/** In front of a room names have 7 : 1 on land, shore and water; what is drawn keeps its colours. */
const presented: Record<Theme, Written> = {
  light: {
    ink3: "#3c454a",
    country: "#3e4549",
    waterText: "#31474e",
    city: "#3e454a",
    journeys: ["#1e3b99", "#742f00", "#4a0d4a", "#084e33"],
  },
  dark: {
    ink3: "#b2bcc2",
    country: "#b1bcc2",
    waterText: "#a9bec6",
    city: "#b1bcc2",
    journeys: ["#a1b9ff", "#ffa56c", "#f5dcf0", "#55ceb6"],
  },
};

/** Colours to write with; `journeys` are those of their names. */
export function writtenFlavour(theme: Theme, presenting = false): MapFlavour {
  return presenting ? { ...mapFlavours[theme], ...presented[theme] } : mapFlavours[theme];
}
