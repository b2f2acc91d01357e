/**
 * Purpose: places that fall together on the screen, as groups with the number of all their excerpts.
 * In and out: the places of a story once; then cameras and counts in, places and groups to be drawn out. Fetched for
 * large stories only.
 * Must not know: MapLibre, how groups look, or what becomes of a click on one.
 *
 * Which places are near one another does not depend on their counts: filters need no new index. What is asked of it for
 * a camera costs as much as is in view.
 */
import type { Position } from "geojson";
import Supercluster from "supercluster";
import type { MapCamera } from "#store/camera";
import type { MapPadding } from "#store/mapFrame";
import type { BoundingBox, LngLat, Place } from "#story/story";
import { groupName } from "./groupName";
import { fitCamera, joinBounds, MAX_ZOOM } from "./homeCamera";
import type { Size } from "./mapProjection";
import { placePixel } from "./mapTargets";
import { markerRadius } from "./markerRadius";
import { PlaceCounts } from "./placeCounts";
import { isNear, type SceneView } from "./sceneDrawing";
import { seenBox } from "./seenBox";
import {
  GROUP_PREFIX,
  type GroupPlace,
  groupOf,
  type MapMark,
  MOST_NAMED,
  type PlaceGroup,
  type ShownPlaces,
} from "./shownPlaces";
import { areaLengthM, discRadius, isArea } from "./storyFeatures";
import { type Cluster, type Frame, joinTouching, movedTo, stepAside } from "./touchingGroups";

/** Places within so many pixels of one another are a group. */
const GROUP_RADIUS = 60;
/** Pixels beyond the frame that are drawn, so that a dragged map is not empty at its edge. */
const BEYOND = 240;
/** The longest areas are drawn as they are; more of them are grouped by their label points. */
const MOST_AREAS = 12;
/** Of a long journey, so many places stand alone. */
const MOST_ENDS = 24;
/** A list of more is none to choose from. */
const MOST_CHOICES = 50;
/** Half the side of what can be pressed of an area. */
const AREA_REACH = 9;
/** The camera may move on by this part of the frame before it is drawn again. */
const REDRAW_WAY = 0.25;
const WORLD: [number, number, number, number] = [-180, -90, 180, 90];

/** One place, or two sets of them; numbered so that each is an unbroken run of places. */
interface Rope {
  place: number;
  parts: readonly [Rope, Rope] | null;
  start: number;
  end: number;
}

/** The camera that shows what is in a group; `null` when its members stand on one spot. */
export interface OpenedGroup {
  /** Those with most excerpts first. */
  places: string[];
  camera: MapCamera | null;
}

export class PlaceGroups {
  readonly #standing: readonly Place[];
  readonly #index: Supercluster<{ rope: Rope }, { rope: Rope }>;
  /** In the order in which the places of every group stand together. */
  readonly #order: Place[] = [];
  readonly #position = new Map<string, number>();
  #counts: PlaceCounts;
  /** Of markers by whole zoom. */
  readonly #scales = new Map<number, number>();

  constructor(places: readonly Place[]) {
    this.#standing = longestAreas(places);
    const standing = new Set(this.#standing);
    const pooled = places.filter((place) => !standing.has(place));
    this.#index = new Supercluster<{ rope: Rope }, { rope: Rope }>({
      radius: GROUP_RADIUS,
      // Nearest, only those are one that would cover one another.
      maxZoom: MAX_ZOOM - 1,
      map: ({ rope }) => ({ rope }),
      reduce: (sum, { rope }) => {
        sum.rope = { place: -1, parts: [sum.rope, rope], start: 0, end: 0 };
      },
    }).load(
      pooled.map(({ properties: { labelPoint } }, place) => ({
        type: "Feature",
        properties: { rope: { place, parts: null, start: 0, end: 0 } },
        geometry: { type: "Point", coordinates: [...labelPoint] as Position },
      })),
    );
    for (const { properties } of this.#index.getClusters(WORLD, 0)) this.#number(properties.rope, pooled);
    this.#counts = new PlaceCounts(this.#order, new Map());
  }

  /** What is drawn for a camera, and a little beyond its frame. */
  shown(frame: Frame): ShownPlaces {
    const { scene, camera, story } = frame;
    if (this.#counts.of !== scene.counts) {
      this.#counts = new PlaceCounts(this.#order, scene.counts);
      this.#scales.clear();
    }
    const zoom = levelOf(camera);
    const markerScale = this.#scaleAt(zoom);
    const apart = this.#apart(frame);
    const clusters = this.#clustersIn(frame, zoom, apart);
    const joined = joinTouching(clusters, ({ count }) => markerRadius(count, camera.zoom, markerScale));

    const groups = joined.map((cluster) => this.#placeFor(cluster, apart));
    const alone = [...apart].flatMap((position) => this.#order[position] ?? []);
    const counts = new Map<string, number>();
    for (const place of [...this.#standing, ...alone]) counts.set(place.id, scene.counts.get(place.id) ?? 0);
    for (const [index, { id }] of groups.entries()) counts.set(id, joined[index]?.count ?? 0);
    const sized = { scene: { ...scene, counts }, camera, markerScale };
    const aside = stepAside(groups, alone, (place) => discRadius(place, sized), frame);
    const runs = new Map(aside.flatMap((place) => (groupOf(place) ? [[place.id, groupOf(place)?.runs ?? []]] : [])));
    const shownId = (place: string) => {
      const position = this.#position.get(place);
      if (position === undefined || apart.has(position)) return place;
      for (const [id, own] of runs) if (own.some(([start, end]) => start <= position && position < end)) return id;
      return place;
    };
    const features = [...this.#standing, ...aside, ...alone];
    return {
      story: { ...story, places: { ...story.places, features } },
      counts,
      markerScale,
      shownId,
      within(other) {
        const { hovered, reading } = other.scene;
        const pointed = hovered === null ? null : shownId(hovered);
        return {
          ...other,
          story: { ...other.story, places: this.story.places },
          scene: { ...other.scene, counts, hovered: pointed, reading: reading.map(shownId) },
          markerScale,
        };
      },
    };
  }

  /** Places and groups in view, those with most excerpts first, as many as are named. */
  marks(view: SceneView): MapMark[] {
    const { story, scene, size } = view;
    return story.places.features
      .filter((place) => {
        const pixel = placePixel(place, view);
        return pixel !== null && isNear(pixel, size, 0);
      })
      .map((place) => {
        const [group, count] = [groupOf(place), scene.counts.get(place.id) ?? 0];
        const radius = isArea(place) ? AREA_REACH : discRadius(place, view);
        return { place, count, radius, group, name: group && groupName(group, count) };
      })
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_NAMED);
  }

  /** Whether the middle of the map has moved so far that what is drawn beyond the frame may not reach. */
  isFar(center: LngLat, before: LngLat, { project, size }: Pick<SceneView, "project" | "size">): boolean {
    const [from, to] = [project(before), project(center)];
    return !from || !to || Math.hypot(from.x - to.x, from.y - to.y) > Math.min(size.width, size.height) * REDRAW_WAY;
  }

  /** As `open`, for a group in view; `null` when there is none of that id. */
  openId(id: string, { story }: Pick<SceneView, "story">, situation: Parameters<this["open"]>[1]): OpenedGroup | null {
    const place = story.places.features.find((one) => one.id === id);
    const group = place && groupOf(place);
    return group ? this.open(group, situation) : null;
  }

  /** What a click on a group leads to: nearer, until its members part. */
  open(
    { runs }: PlaceGroup,
    { camera, size, padding }: { camera: MapCamera; size: Size; padding: MapPadding },
  ): OpenedGroup {
    const members = runs.flatMap(([start, end]) => this.#order.slice(start, end));
    const count = ({ id }: Place) => this.#counts.of.get(id) ?? 0;
    const places = [...members].sort((a, b) => count(b) - count(a)).map(({ id }) => id);
    const bounds = joinBounds(members.map(({ properties: { labelPoint } }) => [...labelPoint, ...labelPoint]));
    if (!bounds || camera.zoom >= MAX_ZOOM || isSpot(bounds))
      return { places: places.slice(0, MOST_CHOICES), camera: null };
    const fitted = fitCamera(bounds, size, padding, MAX_ZOOM);
    const nearer = Math.min(MAX_ZOOM, Math.floor(camera.zoom) + 1);
    let zoom = Math.max(fitted.zoom, nearer);
    while (zoom < MAX_ZOOM && !this.#part(runs, bounds, Math.floor(zoom))) zoom = Math.floor(zoom) + 1;
    return { places, camera: zoom > fitted.zoom ? fitCamera(middleOf(bounds), size, padding, zoom) : fitted };
  }

  /** Whether places of these runs are more than one marker at a whole zoom. */
  #part(runs: PlaceGroup["runs"], [west, south, east, north]: readonly number[], zoom: number): boolean {
    // Middles of groups lie between their members.
    const box = [(west ?? 0) - 1e-6, (south ?? 0) - 1e-6, (east ?? 0) + 1e-6, (north ?? 0) + 1e-6] as typeof WORLD;
    const within = ({ start, end }: Rope) => runs.some(([first, last]) => first <= start && end <= last);
    return this.#index.getClusters(box, zoom).filter(({ properties }) => within(properties.rope)).length > 1;
  }

  #number(root: Rope, pooled: readonly Place[]): void {
    // Without recursion: places on one spot hang together in one long chain.
    const open: { rope: Rope; leave: boolean }[] = [{ rope: root, leave: false }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { rope, leave } = next;
      if (leave) {
        rope.end = this.#order.length;
        continue;
      }
      rope.start = this.#order.length;
      if (rope.parts) {
        open.push({ rope, leave: true }, { rope: rope.parts[1], leave: false }, { rope: rope.parts[0], leave: false });
        continue;
      }
      const place = pooled[rope.place];
      if (!place) continue;
      this.#position.set(place.id, this.#order.length);
      this.#order.push(place);
      rope.end = this.#order.length;
    }
  }

  /** Positions of places that are in no group: the selected one, and those of the open journey. */
  #apart({ story, scene }: Frame): ReadonlySet<number> {
    const legs = story.journeys.find(({ id }) => id === scene.journey?.id)?.legs ?? [];
    const ends = new Set(legs.flatMap(({ from, to }) => [from, to]));
    const ids = [...(scene.selected === null ? [] : [scene.selected]), ...[...ends].slice(0, MOST_ENDS)];
    return new Set(ids.flatMap((id) => this.#position.get(id) ?? []));
  }

  #clustersIn(frame: Frame, zoom: number, apart: ReadonlySet<number>): Cluster[] {
    const reach = { width: frame.size.width + 2 * BEYOND, height: frame.size.height + 2 * BEYOND };
    const found = this.#index.getClusters([...seenBox(frame.camera, reach, frame.size)], zoom);
    return found.flatMap(({ properties: { rope }, geometry }): Cluster[] => {
      const [lng = 0, lat = 0] = geometry.coordinates;
      const { start, end } = rope;
      const out = [...apart].filter((position) => start <= position && position < end);
      const size = end - start - out.length;
      const at = size === 0 ? null : frame.project([lng, lat]);
      if (!at || !isNear(at, frame.size, BEYOND)) return [];
      const count = out.reduce((sum, position) => sum - this.#counts.at(position), this.#counts.sum(start, end));
      return [{ point: [lng, lat], runs: [[start, end]], at, count, size }];
    });
  }

  #placeFor({ runs, point, size }: Cluster, apart: ReadonlySet<number>): Place {
    let lead = -1;
    for (const [start, end] of runs) {
      const largest = this.#counts.largest(start, end, apart);
      if (lead < 0 || this.#counts.at(largest) > this.#counts.at(lead)) lead = largest;
    }
    const place = this.#order[lead] as Place;
    if (size === 1) return place;
    const [start, end] = runs[0] ?? [0, 0];
    const id = `${GROUP_PREFIX}${start}-${end}${runs.length > 1 ? `+${runs.length - 1}` : ""}`;
    return {
      ...movedTo(place, point),
      id,
      "@id": null,
      group: { id, size, lead: place, runs: withoutThese(runs, apart) },
    } as GroupPlace;
  }

  /**
   * Where many groups would be as large as a marker may be, all are drawn smaller, in the same proportion: area follows
   * the count. The few largest of all are not what the rest is measured by.
   */
  #scaleAt(zoom: number): number {
    const known = this.#scales.get(zoom);
    if (known !== undefined) return known;
    const counts = this.#index
      .getClusters(WORLD, zoom)
      .map(({ properties: { rope } }) => this.#counts.sum(rope.start, rope.end))
      .sort((a, b) => b - a);
    const scale = scaleFor(counts[Math.floor(counts.length * FEW_LARGEST)] ?? 0);
    this.#scales.set(zoom, scale);
    // Nearer, groups are smaller.
    if (scale === 1) for (let nearer = zoom + 1; nearer <= MAX_ZOOM; nearer += 1) this.#scales.set(nearer, 1);
    return scale;
  }
}

/** Degrees that are 20 pixels from nearest. */
const SPOT = (20 * 360) / (512 * 2 ** MAX_ZOOM);

function isSpot([west, south, east, north]: BoundingBox): boolean {
  return Math.abs(east - west) < SPOT && north - south < SPOT;
}

/** A box of one point, which fits at any zoom. */
function middleOf([west, south, east, north]: BoundingBox): BoundingBox {
  const lng = (west + (east < west ? east + 360 : east)) / 2;
  const [x, y] = [lng > 180 ? lng - 360 : lng, (south + north) / 2];
  return [x, y, x, y];
}

const FEW_LARGEST = 0.05;
/** A marker for so many excerpts has the largest radius. */
const FULL_COUNT = 38;

function scaleFor(count: number): number {
  return count <= FULL_COUNT ? 1 : Math.sqrt(FULL_COUNT / count);
}

function levelOf({ zoom }: MapCamera): number {
  return Math.min(MAX_ZOOM, Math.max(0, Math.floor(zoom)));
}

function longestAreas(places: readonly Place[]): Place[] {
  return places
    .filter(isArea)
    .sort((a, b) => areaLengthM(b) - areaLengthM(a))
    .slice(0, MOST_AREAS);
}

function withoutThese(runs: PlaceGroup["runs"], positions: ReadonlySet<number>): PlaceGroup["runs"] {
  return runs.flatMap(([start, end]) => {
    const cuts = [...positions].filter((position) => start <= position && position < end).sort((a, b) => a - b);
    return [...cuts, end].flatMap((cut, index): [number, number][] => {
      const from = index === 0 ? start : (cuts[index - 1] ?? start) + 1;
      return from < cut ? [[from, cut]] : [];
    });
  });
}
