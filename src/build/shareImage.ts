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
import { escapeHtml } from "#story/escapeHtml";
import type { Story } from "#story/story";
import { SHARE_IMAGE_SIZE } from "./head";
import { type DrawnView, drawView } from "./poster";
import { posterTitle } from "./posterGroups";
import { drawingStyle } from "./posterStyle";
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
  const markers = places.map(({ place, count, isInside, at, radius, label }) => {
    const disc = radius === null ? "" : `<circle class="marker" cx="${at.x}" cy="${at.y}" r="${radius}"/>`;
    const inside =
      radius !== null && isInside
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
    return `${disc}${inside}${haloed("label", posterTitle(place), x, label.rect.top + 14, anchor)}`;
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

/** Custom properties are for browsers, and so are colours with a slash. */
const STYLE = `${drawingStyle({ ...light, graticule: "rgba(255,255,255,.55)" })}
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
