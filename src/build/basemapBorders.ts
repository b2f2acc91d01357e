/**
 * Purpose: the land borders of an atlas, with those that are disputed or a ceasefire line told apart.
 * In and out: an atlas in; lines in degrees, solid and disputed, out.
 * Must not know: the region, the story, or how a disputed line is drawn.
 */
import type { MultiLineString, Position } from "geojson";
import { mesh } from "topojson-client";
import type { GeometryObject } from "topojson-specification";
import { cutLines, type Line } from "./basemapClip";
import { type AtlasTopology, countryKey } from "./basemapSources";
import { PUBLISHED_AREAS } from "./borderAreaPublished";

interface Dispute {
  /** ISO 3166-1 alpha-2, or Natural Earth's name where there is no code; `*` is any neighbour. */
  between: readonly [string, string];
  /** West, south, east, north in degrees: only this stretch is disputed. Absent: all of it. */
  within?: readonly [number, number, number, number];
  why: string;
}

/**
 * Natural Earth's own layer of disputed lines is not on npm, so this table stands in for it. It says that a line is
 * not agreed upon, never who is right. Stretches are given by boxes wide enough for the 110 m file.
 */
export const DISPUTES: readonly Dispute[] = [
  { between: ["KP", "KR"], why: "Military Demarcation Line of the armistice of 1953" },
  {
    between: ["IN", "PK"],
    within: [72, 32.4, 80, 38],
    why: "Line of Control in Kashmir; south of it the border is agreed",
  },
  { between: ["CN", "IN"], why: "Line of Actual Control: Aksai Chin, the middle sector, Arunachal Pradesh" },
  { between: ["CN", "PK"], why: "Shaksgam valley, claimed by India" },
  { between: ["Siachen Glacier", "*"], why: "Kashmir: held by India beyond the end of the Line of Control" },
  { between: ["BT", "CN"], why: "Doklam and the northern valleys; no boundary treaty" },
  { between: ["EH", "MA"], why: "Western Sahara: status undecided" },
  { between: ["CY", "N. Cyprus"], why: "ceasefire line of 1974" },
  { between: ["Cyprus U.N. Buffer Zone", "*"], why: "ceasefire lines of 1974" },
  { between: ["SO", "Somaliland"], why: "Somaliland: recognised by few" },
  { between: ["ET", "SO"], within: [44, 4, 48, 8.1], why: "provisional administrative line" },
  { between: ["RS", "Kosovo"], why: "Kosovo: recognised by about half of the states" },
  { between: ["IL", "PS"], why: "armistice line of 1949" },
  { between: ["IL", "SY"], why: "Golan Heights: ceasefire line of 1974" },
  { between: ["IL", "LB"], why: "Blue Line of 2000: a line of withdrawal" },
  { between: ["RU", "UA"], within: [32, 45, 36, 46.4], why: "Crimea: annexed in 2014, Ukraine's by resolution 68/262" },
  { between: ["SD", "SS"], why: "Abyei and most of the line are not settled" },
  { between: ["EG", "SD"], within: [33, 21, 38, 24], why: "Halaib triangle and Bir Tawil" },
  { between: ["KE", "SS"], why: "Ilemi triangle" },
  { between: ["GY", "VE"], why: "Essequibo: before the International Court of Justice" },
  { between: ["GY", "SR"], within: [-59, 1, -56, 3.5], why: "New River triangle" },
  { between: ["GF", "SR"], within: [-55, 2, -53.9, 3.5], why: "upper Maroni" },
];

/** Leased ground and bases: Natural Earth draws them as countries, they are no borders. */
const NO_COUNTRY = new Set(["Baikonur", "USNB Guantanamo Bay"]);

/**
 * Land borders; a stretch is in one of the two lists, never in both. With `published`, a line whose course is published
 * takes that course between its own two ends: for fine atlases, so that the line lies in its area.
 */
export function toBorders(atlas: AtlasTopology, { published = false } = {}): { agreed: Line[]; disputed: Line[] } {
  const keys = new Map<unknown, string>(
    atlas.objects.countries.geometries.map((country) => [country, countryKey(country)]),
  );
  const disputesOf = (a: string, b: string): Dispute[] =>
    DISPUTES.filter(
      ({ between: [c, d] }) => (c === a && (d === b || d === "*")) || (c === b && (d === a || d === "*")),
    );
  const isBorder = (a: string, b: string): boolean => a !== b && !NO_COUNTRY.has(a) && !NO_COUNTRY.has(b);
  const lines = (filter: (a: string, b: string) => boolean): Line[] =>
    cutLines(meshOf(atlas, (a, b) => filter(keys.get(a) ?? "", keys.get(b) ?? "")));

  const agreed = lines((a, b) => isBorder(a, b) && disputesOf(a, b).length === 0);
  const disputed = lines(
    (a, b) => isBorder(a, b) && !(published && publishedLine(a, b)) && disputesOf(a, b).some(({ within }) => !within),
  );
  for (const {
    between: [a, b],
  } of published ? DISPUTES : []) {
    const course = publishedLine(a, b);
    if (course) disputed.push(...lines((c, d) => isPair(a, b, c, d)).map((line) => alongCourse(line, course)));
  }
  for (const { between, within } of DISPUTES) {
    if (!within) continue;
    const pair = lines((a, b) => isBorder(a, b) && isPair(...between, a, b));
    const [west, south, east, north] = within;
    const isWithin = ([x, y]: Position): boolean =>
      (x as number) >= west && (x as number) <= east && (y as number) >= south && (y as number) <= north;
    for (const line of pair) {
      for (const run of toRuns(line, isWithin)) (run.matches ? disputed : agreed).push(run.line);
    }
  }
  return { agreed, disputed };
}

function isPair(a: string, b: string, c: string, d: string): boolean {
  return (a === c && b === d) || (a === d && b === c);
}

/** West to east. */
function publishedLine(a: string, b: string): Line | undefined {
  return PUBLISHED_AREAS[[a, b].sort().join("-")]?.centre;
}

/** The published course, with the ends of the atlas's line, which are on the shore of its land. */
function alongCourse(line: Line, course: Line): Line {
  const [first, last] = [line[0] as Position, line.at(-1) as Position];
  return (first[0] as number) < (last[0] as number) ? [first, ...course, last] : [last, ...course, first];
}

function meshOf(atlas: AtlasTopology, filter: (a: GeometryObject, b: GeometryObject) => boolean): MultiLineString {
  return mesh(atlas, atlas.objects.countries, filter);
}

/** Cuts a line into runs of segments whose middle does or does not match. */
function toRuns(line: Line, matches: (middle: Position) => boolean): { matches: boolean; line: Line }[] {
  const runs: { matches: boolean; line: Line }[] = [];
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1] as Position, line[index] as Position];
    const match = matches([
      ((from[0] as number) + (to[0] as number)) / 2,
      ((from[1] as number) + (to[1] as number)) / 2,
    ]);
    const run = runs.at(-1);
    if (run?.matches === match) run.line.push(to);
    else runs.push({ matches: match, line: [from, to] });
  }
  return runs;
}
