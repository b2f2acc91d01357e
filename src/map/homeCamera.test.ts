import { describe, expect, it } from "vitest";
import type { MapCamera } from "#store/camera";
import type { MapRect } from "#store/mapFrame";
import type { BoundingBox, LngLat } from "#story/story";
import { freeBox, homeCamera, joinBounds, minZoom, storyBounds } from "./homeCamera";
import { journeyArcs } from "./journeyArcs";
import { globeness, limbRadiusPx, projectPoint } from "./mapProjection";
import { keepingCamera, requestedCamera } from "./requestedCamera";
import { testStory } from "./testStory";

const none = { top: 0, right: 0, bottom: 0, left: 0 };
const asia: BoundingBox = [105.85, 21.03, 137, 51.88];

describe("homeCamera", () => {
  it.each([
    ["desktop", { width: 976, height: 700 }, none],
    ["phone", { width: 390, height: 420 }, none],
    ["phone with a sheet", { width: 390, height: 844 }, { ...none, top: 64, bottom: 422 }],
    ["wide", { width: 2400, height: 500 }, { ...none, left: 300 }],
  ] as const)("shows all of the box on a %s, in the middle of what is free", (_, size, padding) => {
    const camera = homeCamera(asia, size, padding);
    const free = freeBox(size, padding);
    const corners: LngLat[] = [
      [105.85, 21.03],
      [105.85, 51.88],
      [137, 21.03],
      [137, 51.88],
    ];
    const pixels = corners.map((corner) => projectPoint(camera, size, corner));
    for (const pixel of pixels) {
      expect(pixel?.x).toBeGreaterThan(free.left - 1);
      expect(pixel?.x).toBeLessThan(free.right + 1);
      expect(pixel?.y).toBeGreaterThan(free.top - 1);
      expect(pixel?.y).toBeLessThan(free.bottom + 1);
    }
    const spread = (axis: "x" | "y") => {
      const values = pixels.map((pixel) => pixel?.[axis] ?? 0);
      return Math.max(...values) - Math.min(...values);
    };
    const filled = Math.max(spread("x") / (free.right - free.left), spread("y") / (free.bottom - free.top));
    expect(filled).toBeGreaterThan(0.9);
  });

  it("opens a story of one place with its surroundings", () => {
    const camera = homeCamera([2, 48, 2, 48], { width: 900, height: 700 }, none);
    expect(camera).toEqual({ center: [2, 48], zoom: 6, bearing: 0 });
  });

  it("copes with a map without free room, and with the world", () => {
    const covered = homeCamera(asia, { width: 300, height: 200 }, { top: 100, right: 0, bottom: 100, left: 0 });
    expect(covered.center.every(Number.isFinite)).toBe(true);
    expect(homeCamera([-180, -60, 180, 75], { width: 900, height: 700 }, none).zoom).toBeCloseTo(
      minZoom({ width: 900, height: 700 }, 7.5),
      3,
    );
    expect(minZoom({ width: 0, height: 0 })).toBe(-1);
  });
});

describe("joinBounds", () => {
  it("is the smallest box around the boxes, over the antimeridian where that is shorter", () => {
    expect(
      joinBounds([
        [1, 2, 3, 4],
        [5, -1, 6, 3],
      ]),
    ).toEqual([1, -1, 6, 4]);
    expect(
      joinBounds([
        [170, 0, 175, 1],
        [-175, 0, -170, 1],
      ]),
    ).toEqual([170, 0, -170, 1]);
    expect(
      joinBounds([
        [175, 0, -175, 1],
        [160, 0, 161, 1],
      ]),
    ).toEqual([160, 0, -175, 1]);
    expect(joinBounds([])).toBeNull();
  });

  it("takes the world for a story without places", () => {
    const story = testStory();
    story.places.features = [];
    expect(storyBounds(story)).toEqual([-180, -60, 180, 75]);
  });
});

describe("requestedCamera", () => {
  const story = testStory();
  const size = { width: 976, height: 700 };
  const home = homeCamera(storyBounds(story), size, none);
  const situation = { story, camera: home, size, padding: none };

  it("does not move for a place that is near and free", () => {
    const camera = { ...home, zoom: 4.5 };
    expect(requestedCamera({ type: "place", place: "vladivostok" }, { ...situation, camera })).toBe(camera);
  });

  it("brings a covered place into the free part, and no closer", () => {
    const padding = { ...none, left: 600 };
    const camera = { ...home, zoom: 4.5 };
    const moved = requestedCamera({ type: "place", place: "pyongyang" }, { ...situation, camera, padding });
    const pixel = moved && projectPoint(moved, size, [125.76, 39.04]);
    expect(pixel?.x).toBeGreaterThan(600);
    expect(moved?.zoom).toBe(4.5);
  });

  it("has no camera for a place that is not in the story", () => {
    expect(requestedCamera({ type: "place", place: "atlantis" }, situation)).toBeNull();
  });

  it("shows all of a journey, its bow included, clear of what covers the map", () => {
    const padding = { ...none, left: 300 };
    const target = requestedCamera({ type: "journey", journey: "kim", leg: null }, { ...situation, padding });
    for (const { points } of journeyArcs(story).filter(({ journey }) => journey === "kim")) {
      for (const point of points) {
        const pixel = target && projectPoint(target, size, point);
        expect(pixel?.x).toBeGreaterThan(300);
        expect(pixel?.x).toBeLessThan(size.width);
        expect(pixel?.y).toBeGreaterThan(0);
        expect(pixel?.y).toBeLessThan(size.height);
      }
    }
  });

  it("shows a journey clear of what lies across the foot of the map, too", () => {
    const padding = { ...none, bottom: 48 };
    const chips = { left: 0, right: size.width, top: size.height - 160, bottom: size.height - 20 };
    const asked = { ...situation, camera: { ...home, zoom: 2 }, padding };
    const lowest = (obstacles: MapRect[]) => {
      const target = requestedCamera({ type: "journey", journey: "kim", leg: null }, { ...asked, obstacles });
      const arcs = journeyArcs(story).filter(({ journey }) => journey === "kim");
      const drawn = arcs.flatMap(({ points }) => points.map((one) => target && projectPoint(target, size, one)?.y));
      return Math.max(...drawn.map((y) => y ?? Number.NaN));
    };
    expect(lowest([])).toBeGreaterThan(chips.top);
    expect(lowest([chips])).toBeLessThan(chips.top);
    // A key in a corner covers too little to give way to.
    expect(lowest([{ ...chips, right: 200 }])).toBeGreaterThan(chips.top);
  });

  it("comes nearer for a short leg, but not too near", () => {
    const far = { ...situation, camera: { ...home, zoom: 2 } };
    const whole = requestedCamera({ type: "journey", journey: "kim", leg: null }, far);
    const leg = requestedCamera({ type: "journey", journey: "kim", leg: 1 }, far);
    expect(leg?.zoom).toBeGreaterThan(whole?.zoom ?? 9);
    expect(leg?.zoom).toBeLessThanOrEqual(4.9);
  });

  it("stays where a journey is well in view already, and has no camera for one that there is not", () => {
    const far = { ...situation, camera: { ...home, zoom: 2 } };
    const fitted = requestedCamera({ type: "journey", journey: "kim", leg: null }, far);
    if (!fitted) throw new Error("No camera for the journey.");
    const camera = { ...fitted, zoom: fitted.zoom - 0.3 };
    expect(requestedCamera({ type: "journey", journey: "kim", leg: null }, { ...situation, camera })).toBeNull();
    expect(requestedCamera({ type: "journey", journey: "marco-polo", leg: null }, situation)).toBeNull();
    expect(requestedCamera({ type: "journey", journey: "kim", leg: 7 }, situation)).toBeNull();
  });

  it("brings back a place that is off view, and moves for no other", () => {
    const camera = { ...home, zoom: 6 };
    const revealed = requestedCamera({ type: "reveal", place: "pyongyang" }, { ...situation, camera });
    expect(revealed?.zoom).toBe(6);
    expect(revealed && projectPoint(revealed, size, [125.76, 39.04])?.y).toBeLessThan(size.height);
    expect(requestedCamera({ type: "reveal", place: "pyongyang" }, situation)).toBeNull();
  });

  it("stays between the least and the greatest zoom", () => {
    const camera = { ...home, zoom: 11.6 };
    expect(requestedCamera({ type: "zoomIn" }, { ...situation, camera })?.zoom).toBe(12);
    expect(requestedCamera({ type: "zoomOut" }, { ...situation, camera: { ...home, zoom: 1 } })?.zoom).toBe(
      minZoom(size, home.center[1]),
    );
  });

  it.each([0, 30])("zooms about the selected place where that is free, with a bearing of %d°", (bearing) => {
    const camera = { ...home, zoom: 4.2, bearing };
    const pixelIn = (at: MapCamera | null) => at && projectPoint(at, size, [131.89, 43.12]);
    for (const type of ["zoomIn", "zoomOut"] as const) {
      const zoomed = requestedCamera({ type }, { ...situation, camera, selected: "vladivostok" });
      expect(pixelIn(zoomed)?.x).toBeCloseTo(pixelIn(camera)?.x ?? 0, 0);
      expect(pixelIn(zoomed)?.y).toBeCloseTo(pixelIn(camera)?.y ?? 0, 0);
      expect(requestedCamera({ type }, { ...situation, camera })?.center).toEqual(camera.center);
    }
  });

  it("brings back a selected place that a panel has come to cover, and only such a one", () => {
    const camera = { ...home, zoom: 4 };
    const selected = { ...situation, camera, selected: "pyongyang" };
    expect(keepingCamera(selected)).toBeNull();
    expect(keepingCamera({ ...selected, selected: null, padding: { ...none, left: 700 } })).toBeNull();
    const kept = keepingCamera({ ...selected, padding: { ...none, left: 700 } });
    expect(kept?.zoom).toBe(4);
    expect(kept && projectPoint(kept, size, [125.76, 39.04])?.x).toBeGreaterThan(700);
  });
});

it("goes no further away than where the globe fills six tenths of the shorter side", () => {
  for (const size of [
    { width: 976, height: 700 },
    { width: 390, height: 844 },
  ]) {
    const camera = { center: [127, 40] as LngLat, zoom: minZoom(size, 40) };
    expect((2 * limbRadiusPx(camera, size)) / Math.min(size.width, size.height)).toBeCloseTo(0.6, 5);
  }
});

it("hides the far side of the globe, and draws it inside its limb", () => {
  const size = { width: 900, height: 600 };
  const camera = { center: [120, 40] as LngLat, zoom: 1.5 };
  expect(projectPoint(camera, size, [-60, -40])).toBeNull();
  expect(globeness(1.5)).toBe(1);
  const near = projectPoint(camera, size, [150, 40]);
  expect(Math.hypot((near?.x ?? 0) - 450, (near?.y ?? 0) - 300)).toBeLessThan(limbRadiusPx(camera, size));
});
