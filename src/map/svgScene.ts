/**
 * Purpose: what the story draws on a picture of the map: areas, journeys, markers, and all names.
 * In and out: a scene, its drawing, names and colours in; SVG out, from the bottom up.
 * Must not know: where any of it stands; that has been laid out.
 */
import type { Feature, Position } from "geojson";
import type { LngLat, Place } from "#story/story";
import { LEAST_THICKNESS, RIM } from "./areaLayers";
import { squarePixel } from "./areaSquares";
import { arrowShapes, HOLLOW_ARROW } from "./arrowShapes";
import { emphasisArrows, emphasisWidths, FADED_OPACITY } from "./journeyEmphasis";
import type { JourneyFeature } from "./journeyMarks";
import { journeyLook } from "./journeyPattern";
import type { MapFlavour } from "./mapTokens";
import { GLOBE_END, GLOBE_ZOOM, GROUP_RING, RING_WIDTH } from "./markerRadius";
import { tenth } from "./picturePaths";
import type { PictureProjection } from "./pictureProjection";
import { isNear, type SceneDrawing, type SceneView } from "./sceneDrawing";
import { isArea, isRibbonAt, isSquareAt, markerFeatures, placeState } from "./storyFeatures";
import { polygonsOf } from "./svgGeography";
import { disc, paint, stroke, textLine } from "./svgPaint";

/** A scene as it is put on paper. */
export interface SvgScene {
  view: SceneView;
  drawing: SceneDrawing;
  projection: PictureProjection;
  flavour: MapFlavour;
}

/** Id of the pattern that fills areas drawn as their own shape, without and with the mark. */
const HATCH = { plain: "dateline-hatch", selected: "dateline-hatch-selected" } as const;

export function svgHatch(flavour: MapFlavour): string {
  const pattern = (id: string, ground: string, strokes: string) =>
    `<pattern id="${id}" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M0 0h7v7H0z" fill="${ground}"/><path d="M-1 1 1-1M0 7 7 0M6 8 8 6" stroke="${strokes}" stroke-width="2"/></pattern>`;
  return (
    pattern(HATCH.plain, flavour.hatchFill, flavour.hatch) + pattern(HATCH.selected, flavour.mark, flavour.markText)
  );
}

export function svgAreas(scene: SvgScene): string {
  return scene.view.story.places.features
    .filter(isArea)
    .map((place) => {
      const marks = areaMarks(place, scene);
      return marks === "" ? "" : `<g data-place="${attribute(place.id)}">${marks}</g>`;
    })
    .join("");
}

function areaMarks(place: Place, { view, drawing, projection, flavour }: SvgScene): string {
  const { zoom } = view.camera;
  const { selected, empty } = placeState(place.id, view.scene);
  const [ink, ground] = selected ? [flavour.markText, flavour.mark] : [flavour.hatch, flavour.hatchFill];
  const rimInk = empty ? flavour.ink3 : flavour.hatch;
  if (isSquareAt(place, zoom)) {
    const at = squarePixel(place, view);
    if (!at || !isNear(at, view.size, 20)) return "";
    const strokes = empty ? "" : stroke("M3 9.5 9.5 3M3 16 16 3M10.5 17 17 10.5", ink, 2);
    const frame = `fill="none" ${paint("stroke", empty ? flavour.ink3 : ink)} stroke-width="1.2"${empty ? ' stroke-dasharray="2 1.6"' : ""}`;
    return `<g transform="translate(${tenth(at.x - 10)} ${tenth(at.y - 10)})"><path d="M1 1h18v18H1z" fill="${flavour.markerRing}"/><path d="M3 3h14v14H3z" fill="${empty ? flavour.land : ground}"/>${strokes}<path d="M3.6 3.6h12.8v12.8H3.6z" ${frame}/></g>`;
  }
  if (isRibbonAt(place, zoom)) {
    const own = drawing.ribbons.features.filter(({ properties }) => properties?.id === place.id);
    const lines = (name: string) => projection.lines(own.filter(isPart(name)).flatMap(linesOf));
    const middle = lines("ribbon");
    return [
      stroke(middle, flavour.halo, LEAST_THICKNESS + 6),
      stroke(lines("rim"), rimInk, LEAST_THICKNESS + 2 * RIM),
      stroke(middle, empty ? flavour.land : ground, LEAST_THICKNESS),
      stroke(lines("strokes"), ink, 2.1),
    ].join("");
  }
  const shape = projection.areas(polygonsOf({ features: [place] }));
  if (shape === "") return "";
  const fill = empty ? "none" : `url(#${selected ? HATCH.selected : HATCH.plain})`;
  const edge = empty ? 'stroke-width="1.5" stroke-dasharray="4.5 3.75"' : `stroke-width="${selected ? 1.5 : RIM}"`;
  return `<path d="${shape}" fill="${fill}" fill-rule="evenodd" ${paint("stroke", rimInk)} ${edge} stroke-linejoin="round"/>`;
}

export function svgJourneys({ view, drawing, projection, flavour }: SvgScene): string {
  return (drawing.journeys.features as JourneyFeature[])
    .map((feature) => {
      const { part, look, planned, emphasis, bearing } = feature.properties;
      const colour = flavour.journeys[look] ?? flavour.journeys[0];
      const wide = (reported: number, light: number) => (planned ? light : reported) * emphasisWidths[emphasis];
      const faded = emphasis === "faded" ? ` opacity="${FADED_OPACITY}"` : "";
      const d = () => projection.lines(linesOf(feature));
      if (part === "halo") return stroke(d(), flavour.halo, 6.5, ' stroke-linejoin="round"');
      if (part === "line") return stroke(d(), colour, wide(2.5, 1.75), `${faded} stroke-linejoin="round"`);
      if (part === "ticks") return stroke(d(), colour, wide(1.5, 1.2), faded);
      const points = pointsOf(feature).flatMap((point) => view.project(point) ?? []);
      const seen = points.filter((point) => isNear(point, view.size, 10));
      if (part === "dots") {
        const radius = Math.max(1.3, Math.min(2.7, wide(1.9, 1.6)));
        const dots = seen.map(({ x, y }) => `M${tenth(x)} ${tenth(y)}h0`).join("");
        return stroke(dots, colour, 2 * radius, `${faded} stroke-linecap="round"`);
      }
      const [tip] = seen;
      if (part !== "arrow" || !tip || bearing === undefined) return "";
      const size = emphasisArrows[emphasis];
      const turn = `translate(${tenth(tip.x)} ${tenth(tip.y)}) rotate(${Math.round(bearing - view.camera.bearing)}) scale(${size}) translate(-7 0)`;
      const hollow = look === HOLLOW_ARROW;
      const ink = hollow ? `fill="${flavour.land}" stroke="${colour}" stroke-width="1.8"` : `fill="${colour}"`;
      return `<path transform="${turn}" d="${arrowShapes[journeyLook(look)]}" ${ink}${faded}/>`;
    })
    .join("");
}

/** Markers with their counts, the smallest on top. */
export function svgMarkers({ view, flavour }: SvgScene): string {
  const { zoom } = view.camera;
  const near = Math.min(1, Math.max(0, (zoom - GLOBE_ZOOM) / (GLOBE_END - GLOBE_ZOOM)));
  return [...markerFeatures(view.story, view.scene, view.markerScale).features]
    .sort((a, b) => b.properties.count - a.properties.count)
    .map(({ properties, geometry }) => {
      const { id, count, selected, reading, empty, inside, group } = properties;
      const [lng = 0, lat = 0] = geometry.coordinates;
      const at = view.project([lng, lat]);
      if (!at || !isNear(at, view.size, 40)) return "";
      const far = properties.globeRadius;
      const radius = far + (properties.radius - far) * near;
      const shapes = [
        reading ? disc(at, radius + 10, flavour.marker, ' fill-opacity="0.16"') : "",
        group
          ? disc(at, radius + GROUP_RING + 0.6, flavour.marker) +
            disc(at, radius + GROUP_RING - 0.6, flavour.markerRing)
          : "",
        selected ? disc(at, radius + 6.9, flavour.marker) + disc(at, radius + 5.5, flavour.markerRing) : "",
      ];
      if (empty) {
        const dash = (2 * Math.PI * radius) / 18;
        const dashes = `stroke-dasharray="${tenth(dash * 0.55)} ${tenth(dash * 0.45)}"`;
        shapes.push(
          disc(
            at,
            radius,
            selected ? flavour.mark : flavour.land,
            ` stroke="${flavour.ink3}" stroke-width="1.5" ${dashes}`,
          ),
        );
      } else if (selected) {
        const edge = flavour.theme === "light" ? flavour.marker : flavour.markText;
        shapes.push(disc(at, radius - 1.1, flavour.mark, ` stroke="${edge}" stroke-width="2.2"`));
      } else shapes.push(disc(at, radius + RING_WIDTH, flavour.markerRing), disc(at, radius, flavour.marker));
      if (inside) {
        const small = clampSize(far * 0.86);
        const size = small + ((empty ? 12 : clampSize(10 + properties.radius * 0.3)) - small) * near;
        const colour = empty ? flavour.ink3 : selected ? flavour.markText : flavour.markerText;
        shapes.push(textLine(String(count), at.x, at.y + size * 0.35, { size, colour, weight: 600, anchor: "middle" }));
      }
      return `<g data-place="${attribute(id)}">${shapes.join("")}</g>`;
    })
    .join("");
}

function clampSize(size: number): number {
  return Math.max(12, Math.min(20, size));
}

function isPart(name: string) {
  return ({ properties }: Feature) => properties?.part === name;
}

function linesOf({ geometry }: Feature): Position[][] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

function pointsOf({ geometry }: Feature): LngLat[] {
  const points =
    geometry.type === "MultiPoint" ? geometry.coordinates : geometry.type === "Point" ? [geometry.coordinates] : [];
  return points.map(([lng = 0, lat = 0]) => [lng, lat]);
}

function attribute(id: string): string {
  return id.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
