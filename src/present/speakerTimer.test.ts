import { expect, test } from "vitest";
import {
  elapsedMs,
  keptTimer,
  parseTimer,
  resetTimer,
  type SpeakerTimer,
  startedTimer,
  timerText,
  toggledTimer,
} from "./speakerTimer";

test("a timer runs, pauses, goes on, and starts again", () => {
  const running = startedTimer(1000);
  expect(elapsedMs(running, 61_000)).toBe(60_000);
  const paused = toggledTimer(running, 61_000);
  expect(elapsedMs(paused, 99_000)).toBe(60_000);
  const again = toggledTimer(paused, 99_000);
  expect(elapsedMs(again, 100_000)).toBe(61_000);
  expect(elapsedMs(resetTimer(again, 100_000), 102_000)).toBe(2000);
  expect(elapsedMs(resetTimer(paused, 100_000), 102_000)).toBe(0);
});

test("a clock that was set back takes nothing away", () => {
  expect(elapsedMs({ elapsedMs: 5000, since: 90_000 }, 10_000)).toBe(5000);
});

test.each([
  [0, "0:00"],
  [999, "0:00"],
  [62_500, "1:02"],
  [3_599_999, "59:59"],
  [3_723_000, "1:02:03"],
])("%d ms is %s", (ms, text) => {
  expect(timerText(ms)).toBe(text);
});

test("a timer is kept by its room", () => {
  const kept = new Map<string, string>();
  const storage = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  const timer: SpeakerTimer = { elapsedMs: 1, since: 2 };
  keptTimer("one", storage).write(timer);
  expect(keptTimer("one", storage).read()).toEqual(timer);
  expect(keptTimer("two", storage).read()).toBeNull();
});

test.each([null, "", "no", "null", "[]", '{"elapsedMs":-1,"since":null}', '{"elapsedMs":1}'])("%j is none", (json) => {
  expect(parseTimer(json)).toBeNull();
});

test("without storage there is none, and no fault", () => {
  const forbidden = () => {
    throw new DOMException("no", "SecurityError");
  };
  keptTimer("one", forbidden).write(startedTimer(0));
  expect(keptTimer("one", forbidden).read()).toBeNull();
});
