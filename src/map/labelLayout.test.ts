import { describe, expect, it } from "vitest";
import { hitPlaces } from "./hitPlaces";
import { wrappedTitle } from "./labelItems";
import { type LabelItem, layoutLabels } from "./labelLayout";
import { countStandsInside, fullRadius, globeRadius, markerRadius } from "./markerRadius";
import { simplified } from "./ribbonMarks";

const size = { width: 400, height: 300 };
const none = { top: 0, right: 0, bottom: 0, left: 0 };
const item = (key: string, x: number, y: number, pinned = false): LabelItem => ({
  key,
  candidates: (["left", "right", "top", "bottom"] as const).map((side) => ({ side, at: { x, y }, point: [0, 0] })),
  gap: 10,
  forms: [
    { form: "sub", width: 80, height: 34 },
    { form: "plain", width: 80, height: 18 },
  ],
  pinned,
});
const place = (items: LabelItem[], discs: { key: string; at: { x: number; y: number }; radius: number }[] = []) =>
  layoutLabels(items, { discs, dots: [], rects: [] }, size, none);

describe("layoutLabels", () => {
  it("takes the left side first, and the right at the left edge", () => {
    expect(place([item("a", 200, 150)])[0]).toMatchObject({ form: "sub", candidate: { side: "left" } });
    expect(place([item("a", 20, 150)])[0]?.candidate.side).toBe("right");
  });

  it("keeps clear of markers and of labels placed before", () => {
    const disc = { key: "b", at: { x: 150, y: 150 }, radius: 12 };
    expect(place([item("a", 200, 150)], [disc])[0]?.candidate.side).toBe("right");
    const [a, b] = place([item("a", 200, 150), item("b", 200, 152)]);
    expect([a?.candidate.side, b?.candidate.side]).toEqual(["left", "right"]);
  });

  it("drops the second line, then hides, but never a pinned label", () => {
    const at = { x: 200, y: 150 };
    const ring = (dy: number) =>
      [-90, -40, 40, 90].map((dx) => ({ key: "x", at: { x: 200 + dx, y: 150 + dy }, radius: 4 }));
    const above = { key: "x", at: { x: 200, y: 112 }, radius: 26 };
    const below = { key: "x", at: { x: 200, y: 188 }, radius: 26 };
    const tight = [...ring(-20), ...ring(20), above, below];
    expect(place([item("a", at.x, at.y)], tight)[0]).toMatchObject({ form: "plain", hidden: false });
    const full = [{ key: "x", at, radius: 150 }];
    expect(place([item("a", at.x, at.y)], full)[0]?.hidden).toBe(true);
    expect(place([item("a", at.x, at.y, true)], full)[0]?.hidden).toBe(false);
  });

  it("keeps out from under the page's furniture, and lets a pinned label cover a marker sooner", () => {
    const key = { left: 0, top: 0, right: 195, bottom: 300 };
    const lay = (discs: Parameters<typeof place>[1], pinned: boolean) =>
      layoutLabels([item("a", 200, 150, pinned)], { discs: discs ?? [], dots: [], rects: [key] }, size, none)[0];
    expect(lay([], false)?.candidate.side).toBe("right");
    const everywhere = [{ key: "b", at: { x: 300, y: 150 }, radius: 99 }];
    expect(lay([{ key: "b", at: { x: 200, y: 150 }, radius: 150 }], false)?.hidden).toBe(true);
    expect(lay(everywhere, true)).toMatchObject({ hidden: false, candidate: { side: "right" } });
  });

  it("drops the second line rather than lie across a line with it", () => {
    const line = [...Array(14).keys()].flatMap((n) => [135, 165].map((y) => ({ x: 90 + 8 * n, y })));
    const one = { ...item("a", 200, 150), candidates: item("a", 200, 150).candidates.slice(0, 1) };
    expect(layoutLabels([one], { discs: [], dots: line, rects: [] }, size, none)[0]?.form).toBe("plain");
  });

  it("stays where it was when that is nearly as good", () => {
    const before = new Map([["a", 1]]);
    const [label] = layoutLabels([item("a", 200, 150)], { discs: [], dots: [], rects: [] }, size, none, before);
    expect(label?.candidate.side).toBe("right");
  });
});

describe("hitPlaces", () => {
  const targets = [
    { place: "big", at: { x: 100, y: 100 }, radius: 26 },
    { place: "small", at: { x: 120, y: 100 }, radius: 7 },
  ];
  it("gives all places that are drawn there, the nearest first", () => {
    expect(hitPlaces(targets, { x: 118, y: 100 })).toEqual(["small", "big"]);
    expect(hitPlaces(targets, { x: 90, y: 100 })).toEqual(["big"]);
  });
  it("reaches 12 px from the middle of a small marker, and no further", () => {
    expect(hitPlaces(targets.slice(1), { x: 131, y: 100 })).toEqual(["small"]);
    expect(hitPlaces(targets.slice(1), { x: 133, y: 100 })).toEqual([]);
  });
});

describe("markerRadius", () => {
  it("follows the count in area, between the least and the greatest", () => {
    expect(fullRadius(22)).toBeCloseTo(25.8, 1);
    expect(fullRadius(1)).toBe(7);
    expect(fullRadius(100)).toBe(34);
    expect(globeRadius(22)).toBeCloseTo(17.35, 1);
    expect([markerRadius(22, 2), markerRadius(22, 5)]).toEqual([globeRadius(22), fullRadius(22)]);
  });
  it("holds its count from 12 px", () => {
    expect([1, 4, 5, 0].map(countStandsInside)).toEqual([false, false, true, true]);
  });
});

it("wraps a long name at the break nearest its middle", () => {
  expect(wrappedTitle("Komsomolsk-on-Amur")).toEqual(["Komsomolsk-", "on-Amur"]);
  expect(wrappedTitle("Vladivostok")).toBeNull();
});

it("simplifies a line to the bends that can be seen", () => {
  const line: [number, number][] = [
    [0, 0],
    [1, 0.001],
    [2, 0],
    [3, 1],
  ];
  expect(simplified(line, 1000)).toEqual([
    [0, 0],
    [2, 0],
    [3, 1],
  ]);
});
