/**
 * Purpose: the picture that others show beside a link to the page (Open Graph): title and map, as a PNG.
 * In and out: a story and the basemap's names in; the bytes of a PNG out. No browser is needed.
 * Must not know: the page.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import subsetFont from "subset-font";
import type { BasemapLabels } from "#map/basemapFile";
import { textWidth } from "#map/labelText";
import { mapFlavours } from "#map/mapTokens";
import { countStandsInside } from "#map/markerRadius";
import { excerptCounts } from "#store/selectors";
import { escapeHtml } from "#story/escapeHtml";
import type { Story } from "#story/story";
import { SHARE_IMAGE_SIZE } from "./head";
import { type DrawnView, drawView } from "./poster";
import { posterView } from "./posterView";

/** Of the panel with the title, in units of the view. */
const PANEL = 300;
const MARGIN = 32;

const require = createRequire(import.meta.url);
let wasm: Promise<void> | undefined;

export async function shareImage(story: Story, names: BasemapLabels): Promise<Uint8Array> {
  wasm ??= initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await wasm;
  const svg = shareSvg(story, drawView(story, posterView(story, "share"), names));
  const image = new Resvg(svg, {
    fitTo: { mode: "width", value: SHARE_IMAGE_SIZE.width },
    font: { fontBuffers: await fonts(svg), defaultFontFamily: SANS },
  });
  return image.render().asPng();
}

/** Letters of each script are in a file of their own. */
async function fonts(svg: string): Promise<Uint8Array[]> {
  const letters = [...new Set(svg)].join("");
  const scripts = /[^\0-ÿ–—‘’“”…€]/.test(letters) ? ["latin", "latin-ext", "cyrillic", "vietnamese"] : ["latin"];
  const files = scripts.flatMap((script) => [
    `@fontsource/source-serif-4/files/source-serif-4-${script}-600-normal.woff2`,
    `@fontsource/libre-franklin/files/libre-franklin-${script}-500-normal.woff2`,
    `@fontsource/libre-franklin/files/libre-franklin-${script}-700-normal.woff2`,
  ]);
  // Names 16 and 17 are the family and the weight of a family with more than four faces.
  const options = { targetFormat: "truetype", preserveNameIds: [16, 17] } as const;
  return Promise.all(files.map((file) => subsetFont(readFileSync(require.resolve(file)), letters, options)));
}

function shareSvg(story: Story, { view, drawing, names, places }: DrawnView): string {
  const { width, height } = view.size;
  const titles = new Map(story.places.features.map((place) => [place.id, place.properties.title]));
  const counts = excerptCounts(story);
  const markers = places.map(({ id, at, radius, label }) => {
    const count = counts.get(id) ?? 0;
    const disc = radius === null ? "" : `<circle class="marker" cx="${at.x}" cy="${at.y}" r="${radius}"/>`;
    const inside =
      radius !== null && countStandsInside(count)
        ? `<text class="count" x="${at.x}" y="${at.y + radius * 0.26}" style="font-size:${radius * 0.74}px">${count}</text>`
        : "";
    if (!label) return disc + inside;
    const side = label.candidate.side;
    const centred = side === "top" || side === "bottom";
    const [x, anchor] = centred
      ? [(label.rect.left + label.rect.right) / 2, "middle"]
      : side.includes("left")
        ? [label.rect.right, "end"]
        : [label.rect.left, "start"];
    return `${disc}${inside}${haloed("label", titles.get(id) ?? "", x, label.rect.top + 14, anchor)}`;
  });
  const countries = names.flatMap(({ kind, text, at }) =>
    kind === "country" ? [haloed("country", text.toUpperCase(), at.x, at.y + 3, "middle")] : [],
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><style>${STYLE}</style>
<rect class="poster-water" width="${width}" height="${height}"/>${drawing}${countries.join("")}${markers.join("")}
<rect fill="#fff" width="${PANEL}" height="${height}"/>${titleLines(story.title, height)}${wordmark()}</svg>`;
}

/** resvg paints a stroke over its text: the halo is a text of its own. */
function haloed(kind: string, text: string, x: number, y: number, anchor: string): string {
  const place = `x="${x}" y="${y}" text-anchor="${anchor}"`;
  return `<text class="${kind} halo" ${place}>${escapeHtml(text)}</text><text class="${kind}" ${place}>${escapeHtml(text)}</text>`;
}

function wordmark(): string {
  return `<text class="wordmark" x="${MARGIN}" y="50">Dateline</text><path fill="#ffd84a" d="M${MARGIN + 92} 40h24v5h-24z"/><path fill="#10181d" d="M${MARGIN + 92} 45h24v2h-24z"/>`;
}

/** As large as fits in six lines. */
function titleLines(title: string, height: number): string {
  const room = PANEL - 2 * MARGIN;
  const [size, lines] = ([44, 38, 32, 27, 23] as const)
    .map((one) => [one, wrapped(title, one, room)] as const)
    .find(
      ([one, parts]) => parts.length * one * 1.1 < height - 190 && parts.every((part) => widthOf(part, one) <= room),
    ) ?? [20, wrapped(title, 20, room).slice(0, 10)];
  const top = height - 40 - (lines.length - 1) * size * 1.1;
  return lines
    .map(
      (line, n) =>
        `<text class="title" x="${MARGIN}" y="${top + n * size * 1.1}" style="font-size:${size}px">${escapeHtml(line)}</text>`,
    )
    .join("");
}

function wrapped(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function widthOf(text: string, size: number): number {
  return textWidth(text, size, true) * 0.95;
}

/** What the font's files call themselves, in all weights. */
const SANS = "Libre Franklin Thin";

const { light } = mapFlavours;
const [one, two, three, four] = light.journeys;

/** The light map's colours: custom properties are for browsers. */
const STYLE = `
svg{fill:none;stroke-linejoin:round}
.poster-space{fill:${light.space}}
.poster-water{fill:${light.water}}
.poster-ring-1{fill:${light.shore[0]}}.poster-ring-2{fill:${light.shore[1]}}.poster-ring-3{fill:${light.shore[2]}}
.poster-shore-1{stroke:${light.shore[0]};stroke-width:20}
.poster-shore-2{stroke:${light.shore[1]};stroke-width:12}
.poster-shore-3{stroke:${light.shore[2]};stroke-width:5}
.poster-graticule{stroke:#fff;stroke-opacity:.5}
.poster-land{fill:${light.land}}
.poster-coast{stroke:${light.landEdge};stroke-width:.8}
.poster-lakes{fill:${light.water};stroke:${light.landEdge};stroke-width:.5}
.poster-border{stroke:${light.border};stroke-width:.9}
.poster-border-disputed{stroke:${light.borderDisputed};stroke-dasharray:4 3;stroke-width:1.1}
[data-journey="1"]{stroke:${one}}[data-journey="2"]{stroke:${two}}[data-journey="3"]{stroke:${three}}[data-journey="4"]{stroke:${four}}
.poster-journey-halo[data-journey]{stroke:${light.land};stroke-width:6.5}
.poster-journey-line{stroke-width:2.5}.poster-journey-ticks{stroke-width:1.5}
.poster-journey-dots{stroke-width:3.8;stroke-linecap:round}
.poster-arrow{stroke:none}
.poster-arrow[data-journey="1"] path{fill:${one};stroke:none}.poster-arrow[data-journey="3"] path{fill:${three};stroke:none}.poster-arrow[data-journey="4"] path{fill:${four};stroke:none}
.poster-arrow[data-journey="2"] path{fill:${light.land};stroke:${two};stroke-width:1.8}
.poster-ribbon-casing{stroke:${light.land};stroke-width:14}.poster-ribbon-outline{stroke:${light.hatch};stroke-width:9.6}
.poster-ribbon-ground{stroke:${light.hatchFill};stroke-width:8}.poster-area-strokes{stroke:${light.hatch};stroke-width:2.1}
.poster-area-ground{fill:${light.hatchFill}}.poster-square-ring{fill:#fff}.poster-square-frame{stroke:${light.hatch};stroke-width:1.2}
.poster-area-shape{fill:${light.hatch};fill-opacity:.35;stroke:${light.hatch}}
text{font-family:${SANS}}
.marker{fill:${light.marker};stroke:#fff;stroke-width:2}
.count{fill:#fff;font-weight:700;text-anchor:middle}
.label{font-size:15px;font-weight:700;fill:${light.ink}}
.country{font-size:10px;font-weight:500;letter-spacing:1.2px;fill:${light.country}}
.halo{stroke:${light.land};stroke-width:3.5;stroke-linejoin:round;fill:${light.land}}
.title,.wordmark{font-family:"Source Serif 4";font-weight:600;fill:${light.ink}}
.title{letter-spacing:-.02em}
.wordmark{font-size:21px}
`;
