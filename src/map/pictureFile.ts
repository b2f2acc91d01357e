/**
 * Purpose: pictures of the map as files. One module for both kinds, so that one piece of code is fetched for them.
 * In and out: what the map shows, and its canvas for a PNG, in; files out. Fetches the basemap for a drawing.
 * Must not know: the page, or what the pictures are for.
 */
import type { MapPadding, MapRect } from "#store/mapFrame";
import type { Story } from "#story/story";
import { type BasemapUrls, loadBasemap } from "./basemapLoader";
import type { SceneFrame } from "./drawnScene";
import { homeCamera, storyBounds } from "./homeCamera";
import { journeyArcs } from "./journeyArcs";
import { loadGroups } from "./loadGroups";
import type { Size } from "./mapProjection";
import type { MapScene } from "./mapScene";
import { mapFlavours } from "./mapTokens";
import type { PictureCredit } from "./pictureCredit";
import { pictureProjection } from "./pictureProjection";
import { pngPicture } from "./pngPicture";
import { svgPicture } from "./svgPicture";

/** Of a drawing without a live map, and what is kept free round its places; CSS pixels. */
const SIZE = { width: 1200, height: 800 };
const MARGIN = 48;
/** Less than this, in CSS pixels, is not worth a picture: the covered part is taken too. */
const LEAST = 160;
const SLOWEST_MS = 30_000;

/**
 * The map as a PNG: as many pixels as the canvas has of what nothing covers.
 * @param whileDrawn - gives the canvas while it holds a picture
 */
export async function pngFile(
  whileDrawn: (take: (canvas: HTMLCanvasElement) => HTMLCanvasElement) => Promise<HTMLCanvasElement>,
  frame: SceneFrame,
  cover: MapPadding,
  credit: PictureCredit,
): Promise<Blob> {
  const { camera, size, scene } = frame;
  const crop = freePart(size, cover);
  const options = { camera, size, crop, flavour: mapFlavours[scene.theme], credit };
  const canvas = await whileDrawn((map) => pngPicture(map, options));
  return new Promise((resolve, reject) =>
    // Nothing comes of a picture that is too large.
    canvas.toBlob(
      (file) => (file ? resolve(file) : reject(new Error("The browser could not make the picture."))),
      "image/png",
    ),
  );
}

/** The map as a drawing: what nothing covers of it. */
export async function svgFile(
  frame: SceneFrame,
  cover: MapPadding,
  basemap: BasemapUrls,
  credit: PictureCredit,
): Promise<Blob> {
  return drawn({ frame, crop: freePart(frame.size, cover), credit }, basemap);
}

/** The whole story as a drawing, where there is no live map. */
export async function wholeStoryFile(
  story: Story,
  scene: MapScene,
  basemap: BasemapUrls,
  credit: PictureCredit,
): Promise<Blob> {
  const padding = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  const camera = homeCamera(storyBounds(story), SIZE, padding);
  const whole = { story, scene, camera, arcs: journeyArcs(story), size: SIZE };
  const groups = await loadGroups(story);
  const frame = groups?.shown({ ...whole, ...pictureProjection(camera, SIZE) }).within(whole) ?? whole;
  return drawn({ frame, crop: freePart(SIZE, { top: 0, right: 0, bottom: 0, left: 0 }), credit }, basemap);
}

async function drawn(view: Omit<Parameters<typeof svgPicture>[0], "basemap">, urls: BasemapUrls): Promise<Blob> {
  const { data, fault } = await loadBasemap(urls, AbortSignal.timeout(SLOWEST_MS));
  if (!data) throw fault ?? new Error("There is no basemap.");
  return new Blob([svgPicture({ ...view, basemap: data })], { type: "image/svg+xml" });
}

function freePart({ width, height }: Size, cover: MapPadding): MapRect {
  const free = { left: cover.left, top: cover.top, right: width - cover.right, bottom: height - cover.bottom };
  const isWorth = free.right - free.left >= LEAST && free.bottom - free.top >= LEAST;
  return isWorth ? free : { left: 0, top: 0, right: width, bottom: height };
}
