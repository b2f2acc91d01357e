import type { LayerSpecification } from "maplibre-gl";

/** Paint properties that some layer of the type has by feature, with their defaults in the style specification. */
const varied: Partial<Record<LayerSpecification["type"], Readonly<Record<string, unknown>>>> = {
  line: { "line-color": "#000000", "line-opacity": 1, "line-width": 1 },
  circle: {
    "circle-radius": 5,
    "circle-color": "#000000",
    "circle-opacity": 1,
    "circle-stroke-color": "#000000",
    "circle-stroke-width": 0,
    "circle-stroke-opacity": 1,
  },
  symbol: { "text-color": "#000000", "icon-opacity": 1 },
};

/**
 * The layer, with all the paint properties by feature that any layer of its type has so. MapLibre makes a program for each
 * set of such properties, which takes a browser that draws in software about 0.15 s. What has thousands of corners keeps
 * its plain properties, which are cheaper to draw.
 */
export function withSharedProgram(layer: LayerSpecification): LayerSpecification {
  const properties = varied[layer.type];
  if (!properties || !("source" in layer) || layer.source === "shapes") return layer;
  const paint = new Map<string, unknown>(Object.entries(layer.paint ?? {}));
  for (const [name, preset] of Object.entries(properties)) {
    if (layer.type === "symbol" && !layer.layout?.[name.startsWith("text") ? "text-field" : "icon-image"]) continue;
    const value = paint.get(name) ?? preset;
    paint.set(name, name === "circle-radius" ? byZoom(value) : byFeature(value));
  }
  return { ...layer, paint: Object.fromEntries(paint) } as LayerSpecification;
}

/** The same value, in a form that MapLibre takes to differ between features. */
function byFeature(value: unknown): unknown {
  return Array.isArray(value) ? value : ["case", ["has", "id"], value, value];
}

/** As the radius of a marker is: another kind of property again. */
function byZoom(value: unknown): unknown {
  return Array.isArray(value) && value[0] === "interpolate"
    ? value
    : ["interpolate", ["linear"], ["zoom"], 0, value, 24, value];
}
