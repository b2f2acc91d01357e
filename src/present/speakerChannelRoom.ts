/** Which presentation a speaker view belongs to, and the window that shows the view. */

const ROOM = /^[a-z\d]{8,32}$/;
const KEY = "dateline-room";

export function isRoom(text: string): boolean {
  return ROOM.test(text);
}

let inMemory: string | null = null;

/** The room of this window's presentation, the same after a reload. Where storage is forbidden, until a reload. */
export function presenterRoom(storage: () => Pick<Storage, "getItem" | "setItem"> = () => sessionStorage): string {
  try {
    const kept = storage().getItem(KEY);
    if (kept !== null && isRoom(kept)) return kept;
    const room = inMemory ?? newRoom();
    inMemory = room;
    storage().setItem(KEY, room);
    return room;
  } catch {
    inMemory ??= newRoom();
    return inMemory;
  }
}

function newRoom(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte % 36).toString(36)).join("");
}

/** The address of a room's speaker view, made from that of the presentation. */
export function speakerAddress(page: string, room: string): string {
  const address = new URL(page);
  address.search = "";
  address.hash = `speaker=${room}`;
  return address.href;
}

/**
 * Opens the speaker view in a window of its own, or brings it to the front. Call it while a key or a press is handled:
 * browsers open no windows otherwise.
 *
 * @returns whether there is a window now; `false` when the browser blocked it
 */
export function openSpeaker(room: string): boolean {
  const opened = window.open(speakerAddress(location.href, room), `dateline-speaker-${room}`);
  opened?.focus();
  return opened !== null;
}
