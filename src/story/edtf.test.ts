import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareEdtf, EDTF_EXPECTED, edtfExpected, parseEdtf } from "./edtf";

const utc = (text: string) => new Date(text).getTime();

describe("parseEdtf", () => {
  test.each([
    ["2000", "2000-01-01T00:00:00.000Z", "2000-12-31T23:59:59.999Z", "year"],
    ["0001", "0001-01-01T00:00:00.000Z", "0001-12-31T23:59:59.999Z", "year"],
    ["2024-02", "2024-02-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z", "month"],
    ["2023-12", "2023-12-01T00:00:00.000Z", "2023-12-31T23:59:59.999Z", "month"],
    ["2023-09-13", "2023-09-13T00:00:00.000Z", "2023-09-13T23:59:59.999Z", "day"],
    ["2023-09-13T10:00:00Z", "2023-09-13T10:00:00.000Z", "2023-09-13T10:00:00.999Z", "time"],
    ["2023-09-13T10:00:00+09:00", "2023-09-13T01:00:00.000Z", "2023-09-13T01:00:00.999Z", "time"],
    ["1950/1953", "1950-01-01T00:00:00.000Z", "1953-12-31T23:59:59.999Z", "interval"],
    ["1950-06-25/1953-07", "1950-06-25T00:00:00.000Z", "1953-07-31T23:59:59.999Z", "interval"],
  ])("%s", (text, start, end, precision) => {
    expect(parseEdtf(text)).toEqual({ startMs: utc(start), endMs: utc(end), precision });
  });

  test("an interval may end within the span that it starts in", () => {
    expect(parseEdtf("1953/1953-07")?.endMs).toBe(utc("1953-07-31T23:59:59.999Z"));
    expect(parseEdtf("1953-07/1953")?.endMs).toBe(utc("1953-12-31T23:59:59.999Z"));
  });

  test("open and unknown ends", () => {
    expect(parseEdtf("../1953")?.startMs).toBe(-Infinity);
    expect(parseEdtf("/1953")?.startMs).toBe(-Infinity);
    expect(parseEdtf("1950/..")?.endMs).toBe(Infinity);
    expect(parseEdtf("1950/")?.endMs).toBe(Infinity);
  });

  test.each([
    "",
    "23",
    "2023-13",
    "2023-00",
    "2023-02-30",
    "2023-02-29",
    "2023-9-1",
    "2023-09-13T10:00",
    "2023-09-13T24:00:00Z",
    "1953/1950",
    "1953-07-02/1953-07-01",
    "1954-01/1953",
    "../..",
    "/",
    "../",
    "1950/1951/1952",
    "2023~",
    "2023-21",
    "Y20000",
    " 2023",
    "2023\n",
    "1950/2023-02-30",
  ])("%j is no date", (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  test("any day of the calendar is a date, and starts when it starts", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(parseEdtf(day)?.startMs).toBe(utc(`${day}T00:00:00.000Z`));
        },
      ),
    );
  });
});

test.each([
  ["2023-02-29", "a day that the calendar has"],
  ["2024-06-31", "a day that the calendar has"],
  ["2023-02-29T10:00:00Z", "a day that the calendar has"],
  ["1950/2023-02-30", "a day that the calendar has"],
  ["../2023-02-30", "a day that the calendar has"],
  ["1953/1950", "an interval whose end is not before its start"],
  ["2023-09-14/2023-09-13", "an interval whose end is not before its start"],
  ["last year", EDTF_EXPECTED],
  ["2023-13", EDTF_EXPECTED],
])("edtfExpected: %s", (text, expected) => {
  expect(edtfExpected(text)).toBe(expected);
});

test("compareEdtf: by start, of the same start the shorter first, no date last", () => {
  const sorted = [
    "../1949",
    "1950/1953",
    "1953",
    "2023-01",
    "2023",
    "2023-09-01",
    "2023-09",
    "2023-09-13",
    "2024",
    null,
  ];
  expect(sorted.toReversed().sort(compareEdtf)).toEqual(sorted);
});
