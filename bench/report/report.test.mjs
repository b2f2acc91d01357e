import { describe, expect, test } from "vitest";
import { withTables } from "./fillTables.mjs";
import { judgeGrowth, judgePages } from "./judge.mjs";
import { median, pairedRatios, quantile, verdict } from "./statistics.mjs";

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[null, 7, undefined], 7],
  [[], null],
])("median of %j is %j", (values, expected) => {
  expect(median(values)).toBe(expected);
});

test("the 95th of a hundred lies near the end", () => {
  expect(
    quantile(
      Array.from({ length: 101 }, (_, at) => at),
      0.95,
    ),
  ).toBeCloseTo(95);
});

test("ratios are taken round by round, where both figures are there", () => {
  expect(pairedRatios([10, null, 30, 40], [20, 20, 0, 10])).toEqual([0.5, 4]);
});

describe("a target is", () => {
  test.each([
    ["met at the target itself", [0.4, 0.5, 0.6], "met"],
    ["missed when every round is clearly above", [0.6, 0.7, 0.8], "missed"],
    ["unclear a little above", [0.51, 0.52, 0.52], "unclear"],
    ["unclear when the rounds do not agree", [0.4, 0.45, 0.53, 0.9, 0.9], "unclear"],
    ["unclear after a single round", [0.9], "unclear"],
    ["unknown without a figure", [], "unknown"],
  ])("%s", (_, values, expected) => {
    expect(verdict(values, 0.5)).toBe(expected);
  });
});

test("pages are judged by paired rounds, and figures without a page by themselves", () => {
  const rounds = (figures) =>
    [1, 2, 3].map((factor) => Object.fromEntries(Object.entries(figures).map(([k, v]) => [k, v * factor])));
  const pages = {
    dateline: rounds({ fcp: 200, click: 10, cls: 0.001, thirdParty: 0 }),
    "plain-leaflet": rounds({ fcp: 100, click: 100, cls: 0, thirdParty: 0 }),
  };
  const found = Object.fromEntries(
    judgePages(pages, "mid-phone").map((row) => [`${row.figure} ${row.of}`, row.verdict]),
  );
  expect(found).toMatchObject({
    "fcp plain-leaflet": "missed",
    "click plain-leaflet": "met",
    "cls null": "met",
    "thirdParty null": "met",
  });
  expect(found["fcp floor-static-svg"]).toBeUndefined();
  expect(judgePages(pages, "desktop")[0].verdict).toBe("(missed)");
});

test("what should be flat is held against 100 places, what may grow against the step before", () => {
  const sizes = [
    { places: 10, excerpts: 100, compileMs: 100, bytesAsked: 50 },
    { places: 100, excerpts: 1000, compileMs: 900, bytesAsked: 100 },
    { places: 1000, excerpts: 10_000, compileMs: 90_000, bytesAsked: 110 },
    { places: 10_000, excerpts: 100_000, compileMs: 900_000, bytesAsked: 300 },
  ];
  const found = judgeGrowth(sizes).map(({ name, from, to, verdict: is }) => `${name} ${from} ${to} ${is}`);
  expect(found).toEqual([
    "bytes of the first view 100 1000 met",
    "bytes of the first view 100 10000 missed",
    "compile time 10 100 met",
    "compile time 100 1000 missed",
    "compile time 1000 10000 met",
  ]);
});

describe("tables are put between their markers", () => {
  const text = "a\n<!-- bench:pages -->\nold\n<!-- /bench:pages -->\nb\n";

  test("and nothing else changes", () => {
    expect(withTables(text, "pages", "| new |")).toBe(
      "a\n<!-- bench:pages -->\n\n| new |\n\n<!-- /bench:pages -->\nb\n",
    );
  });

  test("or refused where these are missing", () => {
    expect(() => withTables(text, "growth", "")).toThrow("found no <!-- bench:growth -->");
  });
});
