import { useEffect, useRef } from "react";
import { answerSpeaker, type PresenterLine, type PresenterState, type SpeakerCommand } from "./speakerChannel";

/**
 * Keeps the speaker view of a room informed, and hands over what the speaker asks for.
 *
 * @param room - from `presenterRoom()`
 * @param state - what the presentation shows now; a new object is told only when something in it is new
 * @param onCommand - may be another function at each rendering
 */
export function usePresenterChannel(
  room: string,
  state: PresenterState,
  onCommand: (command: SpeakerCommand) => void,
): void {
  const latest = useRef({ state, onCommand });
  const line = useRef<PresenterLine>(null);

  useEffect(() => {
    latest.current = { state, onCommand };
  });

  useEffect(() => {
    const connect = () => {
      line.current ??= answerSpeaker(
        room,
        () => latest.current.state,
        (command) => latest.current.onCommand(command),
      );
    };
    const leave = () => {
      line.current?.close();
      line.current = null;
    };
    connect();
    // The browser may keep a page that is left, and show it again as it was.
    addEventListener("pagehide", leave);
    addEventListener("pageshow", connect);
    return () => {
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", connect);
      leave();
    };
  }, [room]);

  const { step, exploring, blank, namesHidden } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when one of these is another.
  useEffect(() => line.current?.tell(), [step, exploring, blank, namesHidden]);
}
