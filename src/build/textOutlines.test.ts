import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Blob, Face, Font, Buffer as ShapedText, shape } from "harfbuzzjs";
import subsetFont from "subset-font";
import { describe, expect, it } from "vitest";
import { type OutlinedText, type TextFace, type TextLayout, TextOutlines } from "./textOutlines";
import { UNITS_PER_EM } from "./textOutlinesPath";

const require = createRequire(import.meta.url);

/** Half a pixel at 14 pixels, in units. */
const HALF_A_PIXEL = (0.5 / 14) * UNITS_PER_EM;

async function outlined(text: string, layout: TextLayout = { anchor: "start" }, face: TextFace = "semibold") {
  const spans = [{ text, face }];
  return (await TextOutlines.load("en", spans)).outline(spans, layout);
}

async function drawn(text: string, layout?: TextLayout, face?: TextFace): Promise<OutlinedText> {
  const result = await outlined(text, layout, face);
  if (!result) throw new Error(`“${text}” was not drawn`);
  return result;
}

/** Left and right edge of path data, by its points and control points. */
function edges(path: string): [left: number, right: number] {
  const xs: number[] = [];
  let [x, y] = [0, 0];
  let start = [0, 0];
  for (const [, command = "", rest = ""] of path.matchAll(/([mlhvqtz])([^mlhvqtz]*)/g)) {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    if (command === "z") [x, y] = start as [number, number];
    const size = { m: 2, l: 2, h: 1, v: 1, q: 4, t: 2, z: 1 }[command] ?? 1;
    for (let n = 0; n < numbers.length; n += size) {
      const step = numbers.slice(n, n + size);
      if (command === "v") y += step[0] ?? 0;
      else if (command === "h") x += step[0] ?? 0;
      else {
        x += step.at(-2) ?? 0;
        y += step.at(-1) ?? 0;
      }
      if (command === "m") start = [x, y];
      xs.push(x);
    }
  }
  return [Math.min(...xs), Math.max(...xs)];
}

/** As HarfBuzz shapes the whole of a font's Latin file, in units. */
async function shapedAdvance(text: string, kerned: boolean): Promise<number> {
  const file = readFileSync(require.resolve("@fontsource/libre-franklin/files/libre-franklin-latin-600-normal.woff2"));
  const face = new Face(new Blob(await subsetFont(file, text, { targetFormat: "truetype" })));
  const font = new Font(face);
  const buffer = new ShapedText();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  const advances = buffer
    .getGlyphInfos()
    .map(({ codepoint }, n) => (kerned ? (positions[n]?.xAdvance ?? 0) : font.glyphHAdvance(codepoint)));
  return (advances.reduce((sum, one) => sum + one, 0) / face.upem) * UNITS_PER_EM;
}

describe("TextOutlines", () => {
  it.each(["Vostochny Cosmodrome", "Владивосток", "Đường Điện Biên Phủ", "Łódź – Košice"])(
    "draws %s",
    async (title) => {
      const { paths, width } = await drawn(title);
      expect(paths).toHaveLength(1);
      const [left, right] = edges(paths[0] ?? "");
      // All of the line has ink: no letter of it is an empty one.
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThan(0.12 * UNITS_PER_EM);
      expect(width * UNITS_PER_EM - right).toBeLessThan(0.12 * UNITS_PER_EM);
      const contours = paths[0]?.match(/z/g)?.length ?? 0;
      expect(contours).toBeGreaterThanOrEqual(title.replace(/\s/g, "").length);
    },
  );

  it("draws a letter and its mark as one, however they are written", async () => {
    expect(await drawn("Huế".normalize("NFD"))).toEqual(await drawn("Huế"));
  });

  it.each(["평양", "العربية", "Pyongyang 평양", "Ἀθῆναι"])("leaves %s to the browser's fonts", async (title) => {
    expect(await outlined(title)).toBeNull();
  });

  it("leaves a whole line to the browser when a part of it lacks a letter", async () => {
    const spans = [
      { text: "평양 ", face: "semibold" as const },
      { text: "3", face: "regular" as const },
    ];
    expect((await TextOutlines.load("ko", spans)).outline(spans, { anchor: "start" })).toBeNull();
  });

  it("kerns: the line is as wide as the shaped text, within half a pixel", async () => {
    const kerned = await shapedAdvance("AVATAR To Yv", true);
    expect(Math.abs(kerned - (await shapedAdvance("AVATAR To Yv", false)))).toBeGreaterThan(2 * HALF_A_PIXEL);
    const { paths, width } = await drawn("AVATAR To Yv");
    expect(Math.abs(width * UNITS_PER_EM - kerned)).toBeLessThan(HALF_A_PIXEL);
    const [, right] = edges(paths[0] ?? "");
    const [, last] = edges((await drawn("v")).paths[0] ?? "");
    expect(Math.abs(right - (kerned - (await shapedAdvance("v", true)) + last))).toBeLessThan(HALF_A_PIXEL);
  });

  it("puts the anchor at the start, the middle or the end of the line, within half a pixel", async () => {
    const at = async (anchor: TextLayout["anchor"]) => edges((await drawn("Hanoi", { anchor })).paths[0] ?? "")[0];
    const advance = await shapedAdvance("Hanoi", true);
    const start = await at("start");
    expect(Math.abs(start - advance / 2 - (await at("middle")))).toBeLessThan(HALF_A_PIXEL);
    expect(Math.abs(start - advance - (await at("end")))).toBeLessThan(HALF_A_PIXEL);
  });

  it("spaces letters, the last one too, as CSS does", async () => {
    const [plain, spaced] = [await drawn("CHINA"), await drawn("CHINA", { anchor: "start", spacing: 0.15 })];
    expect(spaced.width - plain.width).toBeCloseTo(5 * 0.15, 6);
    const [, right] = edges(plain.paths[0] ?? "");
    const [, farther] = edges(spaced.paths[0] ?? "");
    expect(Math.abs(farther - right - 4 * 0.15 * UNITS_PER_EM)).toBeLessThan(HALF_A_PIXEL);
  });

  it("draws a line of two faces one behind the other", async () => {
    const spans = [
      { text: "Hanoi ", face: "semibold" as const },
      { text: "3", face: "regular" as const },
    ];
    const both = (await TextOutlines.load("en", spans)).outline(spans, { anchor: "end" });
    const number = await drawn("3", { anchor: "end" }, "regular");
    expect(both?.paths).toHaveLength(2);
    expect(both?.paths[1]).toBe(number.paths[0]);
    expect((both?.width ?? 0) - number.width).toBeCloseTo((await drawn("Hanoi ")).width, 6);
  });
});
