/**
 * Purpose: the present view of the map in pixels: what the map's canvas shows, on the space behind it, with a credit below.
 * In and out: the canvas, while it holds a picture, in; a canvas of its own out.
 * Must not know: MapLibre, the story, or where the picture goes.
 */
import type { MapCamera } from "#store/camera";
import type { MapRect } from "#store/mapFrame";
import { limbRadiusPx, type Size } from "./mapProjection";
import type { MapFlavour } from "./mapTokens";
import { GLOBE_ZOOM } from "./markerRadius";
import { creditStrip, type PictureCredit, stripColours } from "./pictureCredit";

export interface PngPictureOptions {
  camera: MapCamera;
  /** Of the map, in CSS pixels; the picture has as many pixels as the canvas. */
  size: Size;
  /** Part of the map that is taken, in CSS pixels of the map. */
  crop: MapRect;
  flavour: MapFlavour;
  credit: PictureCredit;
}

/**
 * Copies the map's canvas; at once, since it is cleared after it has been shown.
 * @throws when the browser gives no 2D canvas
 */
export function pngPicture(map: HTMLCanvasElement, options: PngPictureOptions): HTMLCanvasElement {
  const { size, crop, flavour, credit } = options;
  const ratio = map.width / size.width;
  const [width, height] = [crop.right - crop.left, crop.bottom - crop.top];
  const strip = creditStrip(credit, width);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round((height + strip.height) * ratio);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The browser gave no 2D canvas to put the picture on.");
  context.scale(ratio, ratio);
  context.save();
  context.translate(-crop.left, -crop.top);
  drawGround(context, options);
  context.drawImage(map, 0, 0, size.width, size.height);
  context.restore();
  const colours = stripColours(flavour);
  context.fillStyle = colours.paper;
  context.fillRect(0, height, width, strip.height);
  for (const { kind, text, x, y, size: px, direction, anchor } of strip.lines) {
    context.font =
      kind === "title"
        ? `600 ${px}px "Source Serif 4 Variable", Georgia, serif`
        : `400 ${px}px "Libre Franklin Variable", Helvetica, Arial, sans-serif`;
    context.fillStyle = colours[kind];
    context.direction = direction;
    context.textAlign = anchor;
    context.fillText(text, x, height + y);
  }
  return canvas;
}

/** Space and the soft rings round the globe, which are not in the map's canvas (`limbRings.ts`). */
function drawGround(context: CanvasRenderingContext2D, { camera, size, flavour }: PngPictureOptions): void {
  context.fillStyle = flavour.space;
  context.fillRect(0, 0, size.width, size.height);
  if (camera.zoom >= GLOBE_ZOOM + 1) return;
  const limb = limbRadiusPx(camera, size);
  const [wide, middle, narrow] = flavour.shore;
  for (const [colour, more] of [
    [wide, 28],
    [middle, 17],
    [narrow, 8],
    [flavour.limb, 1],
    [flavour.water, 0],
  ] as const) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(size.width / 2, size.height / 2, limb + more, 0, 2 * Math.PI);
    context.fill();
  }
}
