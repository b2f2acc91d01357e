import { SpeakerPage } from "#present/SpeakerPage";
import { startApart } from "./startApart";

/** The speaker view of the presentation in a room, in place of the reader. */
export function startSpeaker(container: HTMLElement, room: string): Promise<void> {
  return startApart(container, () => <SpeakerPage room={room} />);
}
