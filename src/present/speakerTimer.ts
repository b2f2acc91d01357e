/** How long a lesson has been going on: it runs, pauses, starts again from nothing, and outlives a reload of its page. */
import * as v from "valibot";

/** Times are milliseconds; `since` is one of the computer's clock, `null` while the timer is paused. */
export interface SpeakerTimer {
  elapsedMs: number;
  since: number | null;
}

const TIMER = v.object({
  elapsedMs: v.pipe(v.number(), v.finite(), v.minValue(0)),
  since: v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))),
});

export function startedTimer(now: number): SpeakerTimer {
  return { elapsedMs: 0, since: now };
}

/** Never less than nothing, though the computer's clock may have been set back. */
export function elapsedMs({ elapsedMs, since }: SpeakerTimer, now: number): number {
  return elapsedMs + (since === null ? 0 : Math.max(0, now - since));
}

/** Running where it was paused, paused where it was running. */
export function toggledTimer(timer: SpeakerTimer, now: number): SpeakerTimer {
  return { elapsedMs: elapsedMs(timer, now), since: timer.since === null ? now : null };
}

/** At nothing again; running or paused as it was. */
export function resetTimer({ since }: SpeakerTimer, now: number): SpeakerTimer {
  return { elapsedMs: 0, since: since === null ? null : now };
}

/** `null` for what is no timer. */
export function parseTimer(json: string | null): SpeakerTimer | null {
  try {
    const parsed = v.safeParse(TIMER, JSON.parse(json ?? "null"));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** `62_500` → "1:02", `3_723_000` → "1:02:03"; the same in every language, as on a watch. */
export function timerText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/** A timer by its room, as long as the window is open. */
export function keptTimer(room: string, storage: () => Pick<Storage, "getItem" | "setItem"> = () => sessionStorage) {
  const key = `dateline-timer-${room}`;
  return {
    read(): SpeakerTimer | null {
      try {
        return parseTimer(storage().getItem(key));
      } catch {
        return null;
      }
    },
    write(timer: SpeakerTimer): void {
      try {
        storage().setItem(key, JSON.stringify(timer));
      } catch {
        // It runs on until the page is loaded anew.
      }
    },
  };
}
