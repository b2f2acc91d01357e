import { useCallback, useEffect, useRef, useState } from "react";
import {
  type Contact,
  callPresenter,
  type PresenterState,
  type SpeakerCommand,
  type SpeakerLine,
} from "./speakerChannel";

interface Heard {
  contact: Contact;
  /** What the presentation showed when it was last heard; `null` before that. */
  state: PresenterState | null;
}

/** The speaker's end of the line to the presentation of a room. */
export function useSpeakerLine(room: string): Heard & { send(command: SpeakerCommand): void } {
  const [heard, setHeard] = useState<Heard>({ contact: "waiting", state: null });
  const line = useRef<SpeakerLine>(null);
  useEffect(() => {
    const opened = callPresenter(room, (contact, state) => setHeard({ contact, state }));
    line.current = opened;
    return () => opened.close();
  }, [room]);
  const send = useCallback((command: SpeakerCommand) => line.current?.send(command), []);
  return { ...heard, send };
}
