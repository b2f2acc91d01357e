/**
 * Purpose: the poster as a picture of its own: for the custom element, for feeds, and for pages that show no frames.
 * In and out: a story and the basemap's names in; the text of an SVG file out, with both themes and no font: words are outlines.
 * Must not know: who shows it.
 */
import type { BasemapLabels } from "#map/basemapFile";
import type { FreeName } from "#map/freeNames";
import { mapFlavours } from "#map/mapTokens";
import { GROUP_RING } from "#map/markerRadius";
import { groupOf } from "#map/shownPlaces";
import { escapeHtml } from "#story/escapeHtml";
import type { Story } from "#story/story";
import { type DrawnView, drawView } from "./poster";
import { posterTitle } from "./posterGroups";
import { type DrawingColours, drawingStyle } from "./posterStyle";
import { posterView } from "./posterView";
import { type TextFace, TextOutlines, type TextSpan } from "./textOutlines";
import { UNITS_PER_EM } from "./textOutlinesPath";

/** Relative to the page. */
export const POSTER_FILES = { "poster.svg": "picture", "poster-narrow.svg": "tallPicture" } as const;

/** Words somewhere on the picture. */
interface Words {
  kind: keyof typeof LETTERING;
  text: string;
  /** A number behind the text, in the looks of `.sub`. */
  count?: number;
  at: { x: number; y: number };
  anchor: "start" | "middle" | "end";
  /** Of the font in pixels, where `LETTERING` has none. */
  size?: number;
  journey?: number;
}

interface Lettering {
  face: TextFace;
  /** Of the font in pixels; names keep about their size where the picture is large. Of counts it is the circle's. */
  size: number | null;
  /** In ems. */
  spacing?: number;
}

const LETTERING = {
  country: { face: "medium", size: 11, spacing: 0.15 },
  sea: { face: "italic", size: 13 },
  city: { face: "regular", size: 12.5 },
  journey: { face: "semibold", size: 13 },
  label: { face: "semibold", size: 14 },
  count: { face: "bold", size: null },
} satisfies Record<string, Lettering>;

/** Dark where the reader's system is, unless the address says `#light`, and wherever it says `#dark`. */
export async function posterFile(story: Story, names: BasemapLabels, path: keyof typeof POSTER_FILES): Promise<string> {
  const view = posterView(story, POSTER_FILES[path]);
  const { drawing, names: free, places } = drawView(story, view, names);
  const { width, height } = view.size;
  const parts = [...free.flatMap(freeName), ...placeMarks(places)];
  const outlines = await TextOutlines.load(
    story.lang,
    parts.flatMap((part) => (typeof part === "string" ? [] : spansOf(part))),
  );
  const drawn = parts.map((part) => (typeof part === "string" ? part : lettered(part, outlines)));
  const style = drawn.some((part) => part.startsWith("<text")) ? STYLE + TEXT_STYLE : STYLE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" lang="${escapeHtml(story.lang)}" role="img" aria-labelledby="title">`,
    `<title id="title">${escapeHtml(story.title)}</title><style>${style}</style><g id="light"/><g id="dark"/>`,
    HATCHED,
    drawing,
    ...drawn,
    "</svg>\n",
  ].join("");
}

function freeName({ kind, text, look, at }: FreeName): (string | Words)[] {
  const words = {
    kind,
    text: kind === "country" ? text.toUpperCase() : text,
    ...(look === undefined ? {} : { journey: look }),
  };
  if (kind !== "city") return [{ ...words, anchor: "middle", at: { x: at.x, y: at.y + 4 } }];
  const dot = `<circle class="dot" cx="${tenth(at.x)}" cy="${tenth(at.y)}" r="3"/>`;
  return [dot, { ...words, anchor: "start", at: { x: at.x + 7, y: at.y + 4 } }];
}

function placeMarks(places: DrawnView["places"]): (string | Words)[] {
  return places.flatMap(({ place, count, isInside, at, radius, label }): (string | Words)[] => {
    const marks: (string | Words)[] = [];
    if (radius !== null) {
      if (groupOf(place)) marks.push(groupRing(at, radius));
      marks.push(`<circle class="marker" cx="${tenth(at.x)}" cy="${tenth(at.y)}" r="${tenth(radius)}"/>`);
    }
    if (isInside && radius !== null) {
      const middle = { x: at.x, y: at.y + radius * 0.26 };
      marks.push({ kind: "count", text: `${count}`, at: middle, anchor: "middle", size: radius * 0.74 });
    }
    if (!label) return marks;
    const { rect, candidate } = label;
    const isCentred = candidate.side === "top" || candidate.side === "bottom";
    const isLeft = candidate.side.includes("left");
    const [x, anchor] = isCentred
      ? [(rect.left + rect.right) / 2, "middle" as const]
      : isLeft
        ? [rect.right, "end" as const]
        : [rect.left, "start" as const];
    const words: Words = {
      kind: "label",
      text: posterTitle(place),
      at: { x, y: (rect.top + rect.bottom) / 2 + 5 },
      anchor,
    };
    return [...marks, isInside ? words : { ...words, count }];
  });
}

function groupRing({ x, y }: Words["at"], radius: number): string {
  return `<circle class="group" cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(radius + GROUP_RING)}"/>`;
}

function spansOf({ kind, text, count }: Words): TextSpan[] {
  const { face } = LETTERING[kind];
  if (count === undefined) return [{ text, face }];
  return [
    { text: `${text} `, face },
    { text: `${count}`, face: "regular" },
  ];
}

/** As outlines, or as text where the page's fonts lack a letter. */
function lettered(words: Words, outlines: TextOutlines): string {
  const { kind, text, count, anchor } = words;
  const [x, y] = [tenth(words.at.x), tenth(words.at.y)];
  const { spacing = 0, size }: Lettering = LETTERING[kind];
  const looks = `class="${kind}"${words.journey === undefined ? "" : ` data-journey="${words.journey}"`}`;
  const outlined = outlines.outline(spansOf(words), { anchor, spacing });
  if (outlined) {
    const scale = Math.round(((size ?? words.size ?? 0) / UNITS_PER_EM) * 1e4) / 1e4;
    const [first = "", second] = outlined.paths;
    const behind = second === undefined ? "" : `<path class="sub" d="${second}"/>`;
    return `<g ${looks} transform="translate(${x} ${y})scale(${scale})"><path d="${first}"/>${behind}</g>`;
  }
  const own = size === null && words.size !== undefined ? ` font-size="${tenth(words.size)}"` : "";
  const behind = count === undefined ? "" : ` <tspan class="sub">${count}</tspan>`;
  return `<text ${looks} text-anchor="${anchor}" x="${x}" y="${y}"${own}>${escapeHtml(text)}${behind}</text>`;
}

const HATCHED =
  '<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M-1 1 1-1M0 7 7 0M6 8 8 6"/></pattern></defs>';

/** A flavour of the map as custom properties. */
function properties({ theme, shore, journeys, ...rest }: (typeof mapFlavours)["light"]): string {
  const listed = [
    ...shore.map((colour, n) => [`shore-${n + 1}`, colour]),
    ...journeys.map((colour, n) => [`journey-${n + 1}`, colour]),
    ...Object.entries(rest),
  ];
  return `color-scheme:${theme};${listed.map(([name, colour]) => `--${name}:${colour}`).join(";")}`;
}

const named = <T extends object>(values: T) =>
  Object.fromEntries(Object.keys(values).map((name) => [name, `var(--${name})`])) as T;

const colours: DrawingColours = {
  ...named(mapFlavours.light),
  shore: ["var(--shore-1)", "var(--shore-2)", "var(--shore-3)"],
  journeys: ["var(--journey-1)", "var(--journey-2)", "var(--journey-3)", "var(--journey-4)"],
};

/** Of names, in pixels. */
const HALO = 3.5;

const lettering: [string, Lettering][] = Object.entries(LETTERING);

/** The halo keeps its width where names are drawn smaller. */
const outlineStyle = lettering.flatMap(([kind, { size }]) =>
  size === null
    ? []
    : `.${kind} path{transform:scale(var(--size));stroke-width:calc(${Math.round((HALO * UNITS_PER_EM) / size)}px/var(--size))}`,
);

const STYLE = `:root{${properties(mapFlavours.light)};--size:1;background:var(--water)}
@media (prefers-color-scheme:dark){:root:not(:has(#light:target)){${properties(mapFlavours.dark)}}}
:root:has(#dark:target){${properties(mapFlavours.dark)}}
@media (min-width:900px){:root{--size:.75}}
:root:has(.poster-space){background:var(--space)}${drawingStyle(colours)}
.poster-area-shape{fill:url(#hatch);fill-opacity:1}#hatch path{stroke:var(--hatch);stroke-width:2}
.poster-ring-1,.poster-ring-2,.poster-ring-3{stroke:none}
.city,.country,.journey,.label{fill:var(--city);stroke:var(--halo);paint-order:stroke}
${outlineStyle.join("")}
.country{fill:var(--country)}
.sea{fill:var(--waterText)}
${[1, 2, 3, 4].map((n) => `.journey[data-journey="${n}"]{fill:var(--journey-${n});stroke:var(--halo)}`).join("")}
.dot{fill:var(--land);stroke:var(--city);stroke-width:1.4}
.group{fill:var(--markerRing);stroke:var(--marker);stroke-width:1.2}
.marker{fill:var(--marker);stroke:var(--markerRing);stroke-width:2}
.count{fill:var(--markerText)}
.label{fill:var(--ink)}
.sub{fill:var(--city)}`.replace(/\n/g, "");

/** For words that the page's fonts lack letters of. */
const TEXT_STYLE =
  `text{font-family:"Libre Franklin",system-ui,"Helvetica Neue",Arial,sans-serif;stroke-width:${HALO}px}
text.city{font-size:calc(12.5px*var(--size))}
text.country{font-size:calc(11px*var(--size));font-weight:500;letter-spacing:.15em}
text.sea{font:italic 400 calc(13px*var(--size)) "Source Serif 4",Georgia,serif}
text.journey{font-size:calc(13px*var(--size));font-weight:600}
text.label{font-size:calc(14px*var(--size));font-weight:600}
text.count{font-weight:700}
tspan{font-weight:400}`.replace(/\n/g, "");

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
