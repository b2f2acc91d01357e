/**
 * Purpose: the poster as a picture of its own: for the custom element, for feeds, and for pages that show no frames.
 * In and out: a story and the basemap's names in; the text of an SVG file out, with both themes and no font.
 * Must not know: who shows it.
 */
import type { BasemapLabels } from "#map/basemapFile";
import { mapFlavours } from "#map/mapTokens";
import { countStandsInside } from "#map/markerRadius";
import { excerptCounts } from "#store/selectors";
import { escapeHtml } from "#story/escapeHtml";
import type { Story } from "#story/story";
import { type DrawnView, drawView } from "./poster";
import { type DrawingColours, drawingStyle } from "./posterStyle";
import { posterView } from "./posterView";

/** Relative to the page. */
export const POSTER_FILES = { "poster.svg": "picture", "poster-narrow.svg": "tallPicture" } as const;

/** Dark where the reader's system is, unless the address says `#light`, and wherever it says `#dark`. */
export function posterFile(story: Story, names: BasemapLabels, path: keyof typeof POSTER_FILES): string {
  const view = posterView(story, POSTER_FILES[path]);
  const { drawing, names: free, places } = drawView(story, view, names);
  const { width, height } = view.size;
  const title = escapeHtml(story.title);
  const texts = free.map(({ kind, text, look, at }) => {
    const journey = look === undefined ? "" : ` data-journey="${look}"`;
    const dot = kind === "city" ? `<circle class="dot" cx="${tenth(at.x)}" cy="${tenth(at.y)}" r="3"/>` : "";
    const words = kind === "country" ? text.toUpperCase() : text;
    return `${dot}<text class="${kind}"${journey} x="${tenth(kind === "city" ? at.x + 7 : at.x)}" y="${tenth(at.y + 4)}">${escapeHtml(words)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" lang="${escapeHtml(story.lang)}" role="img" aria-labelledby="title">`,
    `<title id="title">${title}</title><style>${STYLE}</style><g id="light"/><g id="dark"/>`,
    HATCHED,
    drawing,
    ...texts,
    ...placeMarks(story, places),
    "</svg>\n",
  ].join("");
}

function placeMarks(story: Story, places: DrawnView["places"]): string[] {
  const titles = new Map(story.places.features.map((place) => [place.id, place.properties.title]));
  const counts = excerptCounts(story);
  return places.map(({ id, at, radius, label }) => {
    const count = counts.get(id) ?? 0;
    const [x, y] = [tenth(at.x), tenth(at.y)];
    const isInside = radius !== null && countStandsInside(count);
    const disc = radius === null ? "" : `<circle class="marker" cx="${x}" cy="${y}" r="${tenth(radius)}"/>`;
    const inside =
      isInside && radius !== null
        ? `<text class="count" x="${x}" y="${tenth(at.y + radius * 0.26)}" font-size="${tenth(radius * 0.74)}">${count}</text>`
        : "";
    if (!label) return disc + inside;
    const { rect, candidate } = label;
    const isCentred = candidate.side === "top" || candidate.side === "bottom";
    const isLeft = candidate.side.includes("left");
    const [from, anchor] = isCentred
      ? [(rect.left + rect.right) / 2, "middle"]
      : isLeft
        ? [rect.right, "end"]
        : [rect.left, "start"];
    const more = isInside ? "" : ` <tspan class="sub">${count}</tspan>`;
    const middle = (rect.top + rect.bottom) / 2 + 5;
    return `${disc}${inside}<text class="label" text-anchor="${anchor}" x="${tenth(from)}" y="${tenth(middle)}">${escapeHtml(titles.get(id) ?? "")}${more}</text>`;
  });
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

/** Names keep about their size where the picture is large. */
const STYLE = `:root{${properties(mapFlavours.light)};--size:1;background:var(--water)}
@media (prefers-color-scheme:dark){:root:not(:has(#light:target)){${properties(mapFlavours.dark)}}}
:root:has(#dark:target){${properties(mapFlavours.dark)}}
@media (min-width:900px){:root{--size:.75}}
:root:has(.poster-space){background:var(--space)}${drawingStyle(colours)}
.poster-area-shape{fill:url(#hatch);fill-opacity:1}#hatch path{stroke:var(--hatch);stroke-width:2}
.poster-ring-1,.poster-ring-2,.poster-ring-3{stroke:none}
text{font-family:"Libre Franklin",system-ui,"Helvetica Neue",Arial,sans-serif;fill:var(--city);stroke:var(--halo);stroke-width:3.5px;paint-order:stroke;text-anchor:start}
.country,.sea,.journey,.count{text-anchor:middle}
.city{font-size:calc(12.5px*var(--size))}
.country{font-size:calc(11px*var(--size));font-weight:500;letter-spacing:.15em;fill:var(--country)}
.sea{font:italic 400 calc(13px*var(--size)) "Source Serif 4",Georgia,serif;fill:var(--waterText);stroke:none}
text.journey{font-size:calc(13px*var(--size));font-weight:600;stroke:var(--halo)}
${[1, 2, 3, 4].map((n) => `text[data-journey="${n}"]{fill:var(--journey-${n});stroke:var(--halo)}`).join("")}
.dot{fill:var(--land);stroke:var(--city);stroke-width:1.4}
.marker{fill:var(--marker);stroke:var(--markerRing);stroke-width:2}
text.count{font-weight:700;fill:var(--markerText);stroke:none}
.label{font-size:calc(14px*var(--size));font-weight:600;fill:var(--ink)}
.label[text-anchor=middle]{text-anchor:middle}.label[text-anchor=end]{text-anchor:end}
.sub{font-weight:400;fill:var(--city)}`.replace(/\n/g, "");

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
