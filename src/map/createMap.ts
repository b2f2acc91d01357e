import "maplibre-gl/dist/maplibre-gl.css";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { MapCamera } from "#store/camera";
import { MAX_ZOOM, minZoom } from "./homeCamera";
import type { MapImage } from "./mapImages";
import { ownOriginOnly } from "./ownOriginOnly";
import { startWorkersFromData } from "./sandboxedWorker";
import { paintWholePictures } from "./wholePictures";

setWorkerUrl(workerUrl);
startWorkersFromData(workerUrl);

/** What the map says when a wheel or a finger asked for the page's movement and not the map's. */
export interface GestureHints {
  /** To turn the wheel with Ctrl held. */
  wheel: string;
  /** The same on a Mac, where the key is ⌘. */
  wheelMac: string;
  /** To use two fingers. */
  touch: string;
}

export interface MapSetting {
  container: HTMLElement;
  camera: MapCamera;
  label: string;
  reducedMotion: boolean;
  images: readonly MapImage[];
  /** On a page of others: wheel and one finger move that page; `null` where they are the map's. */
  gestures: GestureHints | null;
}

/**
 * A map without a style in an element of its own.
 * @throws when the browser has no WebGL
 */
export function createMap({ container, camera, label, reducedMotion, images, gestures }: MapSetting): MapLibreMap {
  const element = document.createElement("div");
  Object.assign(element.style, { position: "absolute", inset: "0" });
  container.append(element);
  const map = orRemove(
    element,
    () =>
      new MapLibreMap({
        container: element,
        center: [...camera.center],
        zoom: camera.zoom,
        bearing: camera.bearing,
        minZoom: minZoom({ width: container.clientWidth, height: container.clientHeight }),
        maxZoom: MAX_ZOOM,
        maxPitch: 0,
        pitchWithRotate: false,
        touchPitch: false,
        attributionControl: false,
        fadeDuration: reducedMotion ? 0 : 120,
        transformRequest: ownOriginOnly,
        cooperativeGestures: gestures !== null,
        locale: { "Map.Title": label, ...(gestures && gestureLocale(gestures)) },
      }),
  );
  paintWholePictures(map);
  // The page gives the landmark around the map; MapLibre would make its canvas a second one.
  map.getCanvas().setAttribute("role", "application");
  const byName = new Map(images.map((image) => [image.name, image]));
  map.setMissingStyleImageResolver((name) => {
    const image = byName.get(name);
    if (image && !map.hasImage(name)) map.addImage(name, image.data, image.options);
  });
  return map;
}

function gestureLocale({ wheel, wheelMac, touch }: GestureHints): Record<string, string> {
  return {
    "CooperativeGesturesHandler.WindowsHelpText": wheel,
    "CooperativeGesturesHandler.MacHelpText": wheelMac,
    "CooperativeGesturesHandler.MobileHelpText": touch,
  };
}

/** Leaves nothing behind in the page when the map cannot be made. */
function orRemove(element: HTMLElement, make: () => MapLibreMap): MapLibreMap {
  try {
    return make();
  } catch (error) {
    element.remove();
    throw error;
  }
}
