import { expect, it } from "vitest";
import { journeyArcs } from "./journeyArcs";
import { projectPoint } from "./mapProjection";
import { type MapScene, SCENE_AT_REST } from "./mapScene";
import { drawScene } from "./sceneDrawing";
import { testStory } from "./testStory";

const story = testStory();
const camera = { center: [128, 45] as const, zoom: 4, bearing: 0 };
const size = { width: 800, height: 800 };

/** All that is written on the map for its places and journeys. */
function written(scene: Partial<MapScene>): string[] {
  const { labels } = drawScene({
    story,
    arcs: journeyArcs(story),
    scene: {
      ...SCENE_AT_REST,
      counts: new Map([
        ["pyongyang", 22],
        ["vostochny", 7],
        ["vladivostok", 1],
        ["dmz", 3],
      ]),
      subtitles: new Map([["pyongyang", "Summit, 2024"]]),
      ...scene,
    },
    camera,
    size,
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    obstacles: [],
    project: (point) => projectPoint(camera, size, point),
    unproject: () => camera.center,
    before: new Map(),
  });
  return labels.features.flatMap(({ properties }) => {
    const line = `${properties?.title ?? ""}${properties?.count ?? ""}${properties?.sub ?? ""}`.trim();
    return line === "" ? [] : [line];
  });
}

it("writes places, lines under them and journeys", () => {
  const text = written({}).join("\n");
  for (const name of ["pyongyang", "vostochny", "Summit, 2024", "Kim, Sept 2023"]) expect(text).toContain(name);
});

it("writes no name while they are hidden: only counts that no marker holds, and which place is asked for", () => {
  expect(written({ namesHidden: true }).sort()).toEqual(["1", "3"]);
  expect(written({ namesHidden: true, selected: "vostochny" }).sort()).toEqual(["1", "3", "?"]);
});

it("writes a measured length all the same", () => {
  const measured = [
    [125.76, 39.04],
    [131.89, 43.12],
  ] as const;
  expect(written({ namesHidden: true, measured })).toContain("685\u00a0km");
});
