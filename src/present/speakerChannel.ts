/**
 * Purpose: what a presentation and its speaker view, in two windows of one browser, say to each other.
 * In and out: states of the presentation one way, commands of the speaker the other, over a BroadcastChannel of their own.
 * Must not know: components, the store, what a command does.
 */
import * as v from "valibot";

/** What a room sees instead of the presentation; `null` when it sees the presentation. */
export type Blank = "black" | "white" | null;

/** Stands under `dateline` in every message; another number is another protocol, and is not heard. */
const PROTOCOL_VERSION = 1;

/** The speaker says hello this often, in milliseconds, and every hello is answered. */
export const HELLO_EVERY_MS = 2000;

/** Hellos in a row without an answer, after which the presentation counts as gone. Not a time: windows in the back are slowed down. */
const MOST_UNANSWERED = 2;

const blankSchema = v.nullable(v.picklist(["black", "white"]));
const stepSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const PRESENTER_STATE = v.object({
  step: stepSchema,
  exploring: v.boolean(),
  blank: blankSchema,
  namesHidden: v.boolean(),
});

const SPEAKER_COMMAND = v.variant("type", [
  v.object({ type: v.literal("step"), step: stepSchema }),
  v.object({ type: v.literal("next") }),
  v.object({ type: v.literal("previous") }),
  v.object({ type: v.literal("blank"), blank: blankSchema }),
  v.object({ type: v.literal("names"), hidden: v.boolean() }),
]);

const version = { dateline: v.literal(PROTOCOL_VERSION) };

const MESSAGE = v.variant("type", [
  v.object({ ...version, type: v.literal("hello") }),
  v.object({ ...version, type: v.literal("command"), command: SPEAKER_COMMAND }),
  v.object({ ...version, type: v.literal("state"), state: PRESENTER_STATE }),
  v.object({ ...version, type: v.literal("bye") }),
]);

/**
 * What a presentation shows.
 * - `step`: as in the store: 0 is the cover, one more than the tour has steps is the end.
 * - `exploring`: the map is being looked round; the step itself comes back by going to it again.
 */
export type PresenterState = v.InferOutput<typeof PRESENTER_STATE>;

/** What a speaker asks of a presentation; `step` counts as in the state, and going to the current one ends exploring. */
export type SpeakerCommand = v.InferOutput<typeof SPEAKER_COMMAND>;

type Message = v.InferOutput<typeof MESSAGE>;
type Said = Message extends infer One ? (One extends Message ? Omit<One, "dateline"> : never) : never;

/** `waiting`: never heard of it; `lost`: it answers no more. */
export type Contact = "waiting" | "connected" | "lost";

/** `null` for what is no message of this protocol. */
export function parseSpeakerMessage(data: unknown): Message | null {
  const parsed = v.safeParse(MESSAGE, data);
  return parsed.success ? parsed.output : null;
}

function openChannel(room: string, hear: (message: Message) => void) {
  const channel = new BroadcastChannel(`dateline-${room}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = parseSpeakerMessage(data);
    if (message) hear(message);
  };
  return {
    say: (said: Said) => channel.postMessage({ dateline: PROTOCOL_VERSION, ...said }),
    close: () => {
      channel.onmessage = null;
      channel.close();
    },
  };
}

export interface PresenterLine {
  /** Call it at each change of the state. */
  tell(): void;
  /** Tells the speaker that the presentation is over. */
  close(): void;
}

/** The presentation's end of the line: answers every hello with its state and hands over commands. */
export function answerSpeaker(
  room: string,
  stateNow: () => PresenterState,
  onCommand: (command: SpeakerCommand) => void,
): PresenterLine {
  const channel = openChannel(room, (message) => {
    if (message.type === "hello") tell();
    if (message.type === "command") onCommand(message.command);
  });
  const tell = () => channel.say({ type: "state", state: stateNow() });
  tell();
  return {
    tell,
    close() {
      channel.say({ type: "bye" });
      channel.close();
    },
  };
}

export interface SpeakerLine {
  send(command: SpeakerCommand): void;
  close(): void;
}

/**
 * The speaker's end of the line. Finds the presentation whenever there is one: before it is opened, after either window
 * has been reloaded.
 *
 * @param onChange - told the contact, and the last state that was heard, whenever one of them changes
 */
export function callPresenter(
  room: string,
  onChange: (contact: Contact, state: PresenterState | null) => void,
): SpeakerLine {
  let contact: Contact = "waiting";
  let state: PresenterState | null = null;
  let unanswered = 0;
  const change = (next: Contact) => {
    contact = next;
    onChange(contact, state);
  };
  const channel = openChannel(room, (message) => {
    if (message.type === "state") {
      unanswered = 0;
      const same = contact === "connected" && JSON.stringify(state) === JSON.stringify(message.state);
      state = message.state;
      if (!same) change("connected");
    }
    if (message.type === "bye" && contact === "connected") change("lost");
  });
  const hello = () => {
    if (unanswered >= MOST_UNANSWERED && contact === "connected") change("lost");
    unanswered += 1;
    channel.say({ type: "hello" });
  };
  hello();
  const timer = setInterval(hello, HELLO_EVERY_MS);
  return {
    send: (command) => channel.say({ type: "command", command }),
    close() {
      clearInterval(timer);
      channel.close();
    },
  };
}
