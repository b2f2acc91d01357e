import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LngLat, Place, Story } from "#story/story";
import { journeyArcs } from "./journeyArcs";
import { projectPoint } from "./mapProjection";
import { SCENE_AT_REST } from "./mapScene";
import { pictureProjection } from "./pictureProjection";
import { PlaceGroups } from "./placeGroups";
import { drawScene, type SceneView } from "./sceneDrawing";
import { groupOf, MOST_NAMED } from "./shownPlaces";
import { markerFeatures } from "./storyFeatures";
import { testStory } from "./testStory";

const SIZE = { width: 900, height: 600 };
const PADDING = { top: 20, right: 20, bottom: 20, left: 20 };

function storyOf(points: readonly LngLat[]): Story {
  const story = testStory();
  const [model] = story.places.features.filter(({ geometry }) => geometry.type === "Point");
  const features = points.map(([lng, lat], index): Place => {
    const properties = { ...(model as Place).properties, title: `Place ${index}` };
    return {
      ...(model as Place),
      id: `place-${index}`,
      names: [],
      geometry: { type: "Point", coordinates: [lng, lat] },
      properties: { ...properties, labelPoint: [lng, lat], bbox: [lng, lat, lng, lat] },
    };
  });
  return { ...story, journeys: [], places: { type: "FeatureCollection", features } };
}

/** The same ones each time, over all the earth. */
function spread(count: number): LngLat[] {
  return Array.from({ length: count }, (_, n) => [((n * 137.508) % 360) - 180, ((n * 61.803) % 130) - 60]);
}

interface Look {
  center?: LngLat;
  zoom?: number;
  selected?: string | null;
  counts?: ReadonlyMap<string, number>;
}

function viewOf(story: Story, { center = [10, 20], zoom = 2, selected = null, counts }: Look = {}): SceneView {
  const camera = { center, zoom, bearing: 0 };
  const { project, unproject } = pictureProjection(camera, SIZE);
  return {
    story,
    arcs: journeyArcs(story),
    scene: {
      ...SCENE_AT_REST,
      selected,
      counts: counts ?? new Map(story.places.features.map(({ id }, index) => [id, 1 + (index % 7)])),
      subtitles: new Map(),
    },
    camera,
    size: SIZE,
    padding: PADDING,
    obstacles: [],
    project,
    unproject,
    before: new Map(),
  };
}

const groupsOf = (story: Story) => new PlaceGroups(story.places.features);
const totalOf = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

describe("PlaceGroups", () => {
  it("loses no excerpt and no place: what is shown of a map that holds all of them sums to the whole", () => {
    const point = fc.tuple(fc.double({ min: -8, max: 8, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }));
    const given = fc.record({
      points: fc.array(point, { minLength: 61, maxLength: 160 }),
      counts: fc.array(fc.nat(40), { minLength: 160, maxLength: 160 }),
      selected: fc.nat(60),
      zoom: fc.double({ min: 2, max: 5.2, noNaN: true }),
    });
    fc.assert(
      fc.property(given, ({ points, counts, selected, zoom }) => {
        const story = storyOf(points);
        const numbers = new Map(story.places.features.map(({ id }, index) => [id, counts[index] ?? 0]));
        const id = `place-${selected}`;
        const shown = groupsOf(story).shown(viewOf(story, { center: [0, 0], zoom, selected: id, counts: numbers }));
        const features = shown.story.places.features;
        expect(totalOf(shown.counts)).toBe(totalOf(numbers));
        expect(features.reduce((sum, place) => sum + (groupOf(place)?.size ?? 1), 0)).toBe(points.length);
        expect(features.find((place) => place.id === id && groupOf(place) === null)).toBeDefined();
        expect(new Set(features.map((place) => place.id)).size).toBe(features.length);
        for (const place of story.places.features) {
          expect(shown.counts.has(shown.shownId(place.id))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([1.5, 3, 5, 5.9])("draws a bounded number of markers and names of 20,000 places at zoom %d", (zoom) => {
    const story = storyOf(spread(20_000));
    const whole = viewOf(story, { zoom });
    const view = groupsOf(story).shown(whole).within(whole);
    expect(view.story.places.features.length).toBeLessThan(500);
    const { placed } = drawScene(view);
    expect(placed.length).toBeLessThanOrEqual(MOST_NAMED);
    expect(placed.some(({ hidden }) => !hidden)).toBe(true);
  });

  it("keeps what it draws apart on the screen, and the largest groups no larger than a marker may be", () => {
    const story = storyOf(spread(5000));
    const whole = viewOf(story, { zoom: 1.6 });
    const { story: shown, counts, markerScale } = groupsOf(story).shown(whole);
    const discs = markerFeatures(shown, { ...whole.scene, counts }, markerScale).features.map(
      ({ geometry, properties }) => {
        const [lng = 0, lat = 0] = geometry.coordinates;
        return { at: projectPoint(whole.camera, SIZE, [lng, lat]), radius: properties.globeRadius };
      },
    );
    expect(discs.length).toBeGreaterThan(20);
    for (const { radius } of discs) expect(radius).toBeLessThanOrEqual(34);
    const full = discs.filter(({ radius }) => radius > 22);
    expect(full.length).toBeLessThan(discs.length / 5);
    for (const [index, { at, radius }] of discs.entries()) {
      for (const other of discs.slice(index + 1)) {
        const away = Math.hypot((at?.x ?? 0) - (other.at?.x ?? 0), (at?.y ?? 0) - (other.at?.y ?? 0));
        expect(away).toBeGreaterThan((radius + other.radius) * 0.6);
      }
    }
  });

  it("draws the selected place by itself, and its group beside it and without it", () => {
    const story = storyOf([...spread(60), [10, 20], [10.001, 20], [10, 20.001]]);
    const groups = groupsOf(story);
    const before = groups.shown(viewOf(story));
    const group = before.shownId("place-61");
    expect(group).toMatch(/^group:/);
    const view = viewOf(story, { selected: "place-61" });
    const after = groups.shown(view);
    expect(after.shownId("place-61")).toBe("place-61");
    expect(totalOf(after.counts)).toBe(totalOf(before.counts));
    const [selected, beside] = ["place-61", after.shownId("place-60")].map((id) => {
      const place = after.story.places.features.find((one) => one.id === id);
      return view.project(place?.properties.labelPoint ?? [0, 0]);
    });
    expect(Math.hypot((selected?.x ?? 0) - (beside?.x ?? 0), (selected?.y ?? 0) - (beside?.y ?? 0))).toBeGreaterThan(
      20,
    );
  });

  it("leads from a group nearer and nearer to each of its places", () => {
    const story = storyOf([...spread(70), [10, 20], [10.3, 20.1], [10.31, 20.1]]);
    const groups = groupsOf(story);
    let camera = viewOf(story).camera;
    for (let step = 0; step < 12; step += 1) {
      const shown = groups.shown(viewOf(story, camera));
      const id = shown.shownId("place-72");
      if (id === "place-72") break;
      const place = shown.story.places.features.find((one) => one.id === id);
      const group = place && groupOf(place);
      expect(group).not.toBeNull();
      const opened = group && groups.open(group, { camera, size: SIZE, padding: PADDING });
      expect(opened?.places).toContain("place-72");
      expect(opened?.camera?.zoom).toBeGreaterThan(camera.zoom);
      camera = opened?.camera ?? camera;
    }
    expect(groups.shown(viewOf(story, camera)).shownId("place-72")).toBe("place-72");
  });

  it("gives a list to choose from where places stand on one spot, however many", () => {
    const story = storyOf([...spread(61), ...Array.from({ length: 20_000 }, (): LngLat => [10, 20])]);
    const groups = groupsOf(story);
    const view = viewOf(story, { zoom: 12 });
    const [place] = groups.shown(view).story.places.features;
    const group = place && groupOf(place);
    expect(group?.size).toBe(20_000);
    const opened = group && groups.open(group, view);
    expect(opened?.camera).toBeNull();
    expect(opened?.places.length).toBe(50);
  });
});
