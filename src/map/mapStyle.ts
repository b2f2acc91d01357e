import type { FeatureCollection } from "geojson";
import type { LayerSpecification, Map as MapLibreMap } from "maplibre-gl";
import type { Story } from "#story/story";
import { changeLayers } from "./changeLayers";
import { mapFonts } from "./mapFonts";
import { showHover } from "./mapPointer";
import type { MapScene } from "./mapScene";
import { type MapSource, type StyleView, toStyle } from "./toStyle";

/** The style that the map has, once it has one; what differs is changed in it. */
export class MapStyle {
  readonly #map: MapLibreMap;
  #layers: LayerSpecification[] = [];
  #isLoaded = false;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Whether there is a style to change: not before it has loaded, nor while the context is lost. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** With all its data: what comes to a style later is drawn once more. */
  set(story: Story, scene: MapScene, data: Partial<Record<MapSource, FeatureCollection>>): void {
    const style = toStyle(story, { ...lookOf(scene), data });
    this.#layers = style.layers;
    this.#map.setStyle(style, { diff: false });
  }

  change(story: Story, scene: MapScene): void {
    if (!this.#isLoaded) return;
    const { layers } = toStyle(story, lookOf(scene));
    changeLayers(this.#map, this.#layers, layers);
    this.#layers = layers;
  }

  /** Takes the ring from one place and gives it to another; both by id. */
  hover(before: string | null, now: string | null): void {
    if (this.#isLoaded) showHover(this.#map, before, now);
  }

  loaded(): void {
    this.#isLoaded = true;
  }

  lost(): void {
    this.#isLoaded = false;
  }
}

function lookOf({ theme, reducedMotion, textScale, presenting }: MapScene): StyleView {
  return { theme, reducedMotion, textScale, presenting, fonts: mapFonts };
}
