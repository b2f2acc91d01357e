import type { StyleImageMetadata } from "maplibre-gl";
import { arrowShapes, HOLLOW_ARROW } from "./arrowShapes";
import { imageName, type MapImageKind, mapImageKinds } from "./imageNames";
import { LEADER_PICTURE } from "./labelFeatures";
import { type MapFlavour, mapFlavours } from "./mapTokens";
import { EMPTY_RADIUS } from "./markerRadius";

export interface MapImage {
  name: string;
  data: ImageData;
  options: Partial<StyleImageMetadata>;
}

type Draw = (context: CanvasRenderingContext2D, width: number, height: number) => void;

interface Recipe {
  /** CSS pixels. */
  size: readonly [width: number, height: number];
  draw: Draw;
  /** CSS pixels; multiplied by the pixel ratio. */
  stretch?: { x: [number, number]; y: [number, number]; content: [number, number, number, number] };
}

/** All pictures of both themes, drawn here and now. `pixelRatio`: device pixels per CSS pixel, a whole number. */
export function mapImages(pixelRatio: number): MapImage[] {
  return Object.values(mapFlavours).flatMap((flavour) =>
    mapImageKinds.map((kind) => render(imageName(flavour.theme, kind), recipe(kind, flavour), pixelRatio)),
  );
}

function render(name: string, { size: [width, height], draw, stretch }: Recipe, pixelRatio: number): MapImage {
  const canvas = document.createElement("canvas");
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("The browser gave no 2D canvas to draw the map's symbols on.");
  context.scale(pixelRatio, pixelRatio);
  draw(context, width, height);
  const data = context.getImageData(0, 0, canvas.width, canvas.height);
  const scaled = (range: [number, number]): [number, number] => [range[0] * pixelRatio, range[1] * pixelRatio];
  if (!stretch) return { name, data, options: { pixelRatio } };
  const content = stretch.content.map((value) => value * pixelRatio) as [number, number, number, number];
  return { name, data, options: { pixelRatio, stretchX: [scaled(stretch.x)], stretchY: [scaled(stretch.y)], content } };
}

function recipe(kind: MapImageKind, flavour: MapFlavour): Recipe {
  switch (kind) {
    case "city":
      return { size: [10, 10], draw: (context) => drawCity(context, flavour) };
    case "hatch":
      return { size: [7, 7], draw: (context) => drawHatch(context, 7, flavour.hatch, flavour.hatchFill) };
    case "hatch-selected":
      return { size: [7, 7], draw: (context) => drawHatch(context, 7, flavour.markText, flavour.mark) };
    case "hatch-empty":
      return { size: [7, 7], draw: () => {} };
    case "square":
      return { size: [20, 20], draw: (context) => drawSquare(context, flavour, flavour.hatch, flavour.hatchFill) };
    case "square-selected":
      return { size: [20, 20], draw: (context) => drawSquare(context, flavour, flavour.markText, flavour.mark) };
    case "square-empty":
      return { size: [20, 20], draw: (context) => drawEmptySquare(context, flavour) };
    case "arrow-0":
    case "arrow-1":
    case "arrow-2":
    case "arrow-3":
      return { size: [14, 14], draw: (context) => drawArrow(context, Number(kind.at(-1)) as 0 | 1 | 2 | 3, flavour) };
    case "label-box":
      return {
        size: [12, 14],
        draw: (context, width, height) => drawBox(context, width, height, flavour),
        stretch: { x: [2, 10], y: [2, 10], content: [2, 2, 10, 11] },
      };
    case "empty":
      return { size: [26, 26], draw: (context, width) => drawEmpty(context, width, flavour) };
    case "leader":
      return { size: [LEADER_PICTURE, 5], draw: (context, width) => drawLeader(context, width, flavour) };
    case "blank":
      return { size: [16, 16], draw: () => {} };
  }
}

function drawArrow(context: CanvasRenderingContext2D, look: 0 | 1 | 2 | 3, { journeys, land }: MapFlavour): void {
  const shape = new Path2D(arrowShapes[look]);
  context.fillStyle = look === HOLLOW_ARROW ? land : journeys[look];
  context.fill(shape);
  if (look !== HOLLOW_ARROW) return;
  context.strokeStyle = journeys[look];
  context.lineWidth = 1.8;
  context.lineJoin = "round";
  context.stroke(shape);
}

function drawCity(context: CanvasRenderingContext2D, flavour: MapFlavour): void {
  context.fillStyle = flavour.land;
  context.strokeStyle = flavour.city;
  context.lineWidth = 1.4;
  context.beginPath();
  context.arc(5, 5, 2.7, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}

/** Strokes at 45° that meet those of the next tile; 7 pixels along a side are 5 across the strokes. */
function drawHatch(context: CanvasRenderingContext2D, period: number, stroke: string, ground: string, size = period) {
  context.fillStyle = ground;
  context.fillRect(0, 0, size, size);
  context.strokeStyle = stroke;
  context.lineWidth = 2;
  for (let at = -period; at <= 2 * size + period; at += period) {
    context.beginPath();
    context.moveTo(at + period, -period);
    context.lineTo(at - size - period, size + period);
    context.stroke();
  }
}

function drawSquare(context: CanvasRenderingContext2D, flavour: MapFlavour, stroke: string, ground: string): void {
  context.fillStyle = flavour.markerRing;
  context.fillRect(1, 1, 18, 18);
  context.save();
  context.beginPath();
  context.rect(3, 3, 14, 14);
  context.clip();
  context.translate(3, 3);
  drawHatch(context, 6.5, stroke, ground, 14);
  context.restore();
  context.strokeStyle = stroke;
  context.lineWidth = 1.2;
  context.strokeRect(3.6, 3.6, 12.8, 12.8);
}

/** The highlighter: yellow, with a rule of 2 pixels under it. */
function drawBox(context: CanvasRenderingContext2D, width: number, height: number, flavour: MapFlavour): void {
  context.fillStyle = flavour.mark;
  context.fillRect(0, 0, width, height);
  context.fillStyle = flavour.markLine;
  context.fillRect(0, height - 2, width, 2);
}

function drawEmpty(context: CanvasRenderingContext2D, size: number, flavour: MapFlavour): void {
  const radius = EMPTY_RADIUS;
  context.fillStyle = flavour.land;
  context.strokeStyle = flavour.ink3;
  context.lineWidth = 1.5;
  // A whole number of dashes around the circle.
  const dash = (2 * Math.PI * radius) / 18;
  context.setLineDash([dash * 0.55, dash * 0.45]);
  context.beginPath();
  context.arc(size / 2, size / 2, radius, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}

function drawEmptySquare(context: CanvasRenderingContext2D, flavour: MapFlavour): void {
  context.fillStyle = flavour.land;
  context.fillRect(3, 3, 14, 14);
  context.strokeStyle = flavour.ink3;
  context.lineWidth = 1.5;
  // A whole number of dashes along each side.
  context.setLineDash([12.5 / 8, 12.5 / 8]);
  context.lineDashOffset = -12.5 / 16;
  context.strokeRect(3.75, 3.75, 12.5, 12.5);
}

function drawLeader(context: CanvasRenderingContext2D, width: number, flavour: MapFlavour): void {
  context.fillStyle = flavour.halo;
  context.fillRect(0, 0.5, width, 4);
  context.fillStyle = flavour.hatch;
  context.fillRect(0, 1.9, width, 1.2);
}
