import { useEffect, useMemo, useState } from "react";
import { elapsedMs, keptTimer, resetTimer, type SpeakerTimer, startedTimer, toggledTimer } from "./speakerTimer";

/**
 * The time of day, and the timer of a room.
 *
 * @param begun - starts the timer if it has never been started or reset
 */
export function useSpeakerTimer(room: string, begun: boolean) {
  const kept = useMemo(() => keptTimer(room), [room]);
  const [timer, setTimer] = useState<SpeakerTimer | null>(kept.read);
  const now = useNow();
  useEffect(() => {
    if (begun) setTimer((timer) => timer ?? startedTimer(Date.now()));
  }, [begun]);
  useEffect(() => {
    if (timer) kept.write(timer);
  }, [kept, timer]);
  const shown = timer ?? { elapsedMs: 0, since: null };
  return {
    now,
    elapsedMs: elapsedMs(shown, now),
    isRunning: shown.since !== null,
    toggle: () => setTimer(toggledTimer(shown, Date.now())),
    reset: () => setTimer(resetTimer(shown, Date.now())),
  };
}

/** Milliseconds of the computer's clock, anew at every full second of it. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), 1000 - (now % 1000));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
