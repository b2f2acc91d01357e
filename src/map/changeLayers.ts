import type { LayerSpecification, Map as MapLibreMap } from "maplibre-gl";

/**
 * Brings a map from one list of layers to another with the same ids, by the properties that differ. MapLibre's own
 * comparison of whole styles would compare, and set again, the data of every source.
 */
export function changeLayers(map: MapLibreMap, before: LayerSpecification[], after: LayerSpecification[]): void {
  for (const [index, layer] of after.entries()) {
    const old = before[index];
    if (!old || old.id !== layer.id) throw new Error(`Expected layer ${layer.id} at ${index}, found ${old?.id}.`);
    for (const [name, value] of changed(old.paint, layer.paint)) map.setPaintProperty(layer.id, name as never, value);
    for (const [name, value] of changed(old.layout, layer.layout))
      map.setLayoutProperty(layer.id, name as never, value);
    if (
      "filter" in layer &&
      JSON.stringify(layer.filter) !== JSON.stringify("filter" in old ? old.filter : undefined)
    ) {
      map.setFilter(layer.id, layer.filter);
    }
  }
}

function changed(before: object | undefined, after: object | undefined): [name: string, value: never][] {
  const old = new Map<string, unknown>(Object.entries(before ?? {}));
  return Object.entries<never>({ ...after }).filter(
    ([name, value]) => JSON.stringify(old.get(name)) !== JSON.stringify(value),
  );
}
