import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { MapCamera } from "#store/camera";
import type { BasemapData } from "./basemapLoader";
import { facingLabels } from "./facingLabels";
import { localNames } from "./localNames";
import type { MapScene } from "./mapScene";
import { shapeFeatures } from "./shapeFeatures";
import { basemapNames, type MapSource } from "./toStyle";
import { type NameSource, type NamesView, wholeNames } from "./wholeNames";

interface TurnedNames extends NamesView {
  camera: MapCamera;
  scene: Pick<MapScene, "textScale" | "namesHidden">;
}

/** What the map's sources hold. A source is set only when its data has changed. */
export class MapSources {
  readonly #map: MapLibreMap;
  readonly #data = new Map<MapSource, FeatureCollection>();
  /** What the style that is being loaded was made with; empty once it has loaded. */
  #inStyle: ReadonlyMap<MapSource, FeatureCollection> = new Map();
  /** All names of the basemap; those on the limb of a globe, or cut off, are left out of the sources. */
  readonly #names = new Map<NameSource, FeatureCollection>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** For a style that is made now. */
  forStyle(): Partial<Record<MapSource, FeatureCollection>> {
    this.#inStyle = new Map(this.#data);
    return Object.fromEntries(this.#data);
  }

  setBasemap(data: BasemapData, view: TurnedNames): void {
    for (const name of basemapNames) this.#names.set(name, data[name]);
    this.#set("shapes", shapeFeatures(data));
    this.turnNames(view);
  }

  /** Names of the side of the globe that faces the reader, as far as they can be read to their end. */
  turnNames(view: TurnedNames): void {
    for (const [source, names] of this.#names) {
      if (source === "cities" && view.scene.namesHidden) {
        this.setDrawn({ cities: { type: "FeatureCollection", features: [] } });
        continue;
      }
      this.setDrawn({ [source]: wholeNames(facingLabels(localNames(names, source), view.camera), source, view) });
    }
  }

  /** Small data that is drawn anew each time, and compared by what it says. */
  setDrawn(drawn: Partial<Record<MapSource, FeatureCollection>>): void {
    for (const [name, data] of Object.entries(drawn)) {
      const old = this.#data.get(name as MapSource);
      if (!old || JSON.stringify(old) !== JSON.stringify(data)) this.#set(name as MapSource, data);
    }
  }

  /** Gives a style that has just been loaded what it was not made with: after a lost context that is all. */
  sendAll(): void {
    for (const [source, data] of this.#data) if (this.#inStyle.get(source) !== data) this.#send(source, data);
    this.#inStyle = new Map();
  }

  #set(source: MapSource, data: FeatureCollection): void {
    if (this.#data.get(source) === data) return;
    this.#data.set(source, data);
    this.#send(source, data);
  }

  #send(source: MapSource, data: FeatureCollection): void {
    this.#map.getSource<GeoJSONSource>(source)?.setData(data);
  }
}
