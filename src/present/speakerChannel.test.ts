import { afterEach, describe, expect, test, vi } from "vitest";
import {
  answerSpeaker,
  type Contact,
  callPresenter,
  HELLO_EVERY_MS,
  type PresenterState,
  parseSpeakerMessage,
  type SpeakerCommand,
} from "./speakerChannel";
import { isRoom, presenterRoom, speakerAddress } from "./speakerChannelRoom";

const STATE: PresenterState = { step: 3, exploring: false, blank: null, namesHidden: false };

const open: { close(): void }[] = [];

function keep<T extends { close(): void }>(line: T): T {
  open.push(line);
  return line;
}

afterEach(() => {
  vi.useRealTimers();
  for (const line of open.splice(0)) line.close();
});

/** A speaker that keeps what it heard. */
function speaker(room: string) {
  const heard: { contact: Contact; state: PresenterState | null }[] = [];
  const line = keep(callPresenter(room, (contact, state) => heard.push({ contact, state })));
  return { line, heard, last: () => heard.at(-1) };
}

describe("messages", () => {
  test("those of the protocol are understood", () => {
    expect(parseSpeakerMessage({ dateline: 1, type: "hello" })).toEqual({ dateline: 1, type: "hello" });
    expect(parseSpeakerMessage({ dateline: 1, type: "command", command: { type: "blank", blank: "white" } })).toEqual({
      dateline: 1,
      type: "command",
      command: { type: "blank", blank: "white" },
    });
  });

  test.each([
    null,
    "hello",
    { type: "hello" },
    { dateline: 2, type: "hello" },
    { dateline: 1, type: "goodbye" },
    { dateline: 1, type: "command", command: { type: "step", step: -1 } },
    { dateline: 1, type: "command", command: { type: "step", step: 1.5 } },
    { dateline: 1, type: "command", command: { type: "blank", blank: "red" } },
    { dateline: 1, type: "state", state: { ...STATE, step: "3" } },
    { dateline: 1, type: "state", state: { step: 3 } },
  ])("%j is dropped", (data) => {
    expect(parseSpeakerMessage(data)).toBeNull();
  });
});

describe("a speaker and a presentation", () => {
  test("find each other when the speaker comes second, and when it comes first", async () => {
    keep(answerSpeaker("second-1", () => STATE, vi.fn()));
    const late = speaker("second-1");
    await vi.waitFor(() => expect(late.last()).toEqual({ contact: "connected", state: STATE }));

    const early = speaker("first-1");
    keep(answerSpeaker("first-1", () => STATE, vi.fn()));
    await vi.waitFor(() => expect(early.last()).toEqual({ contact: "connected", state: STATE }));
  });

  test("commands and changes arrive, each once", async () => {
    let state = STATE;
    const commands: SpeakerCommand[] = [];
    const presenter = keep(
      answerSpeaker(
        "both-ways",
        () => state,
        (command) => {
          commands.push(command);
          if (command.type === "next") state = { ...state, step: state.step + 1 };
          presenter.tell();
        },
      ),
    );
    const { line, heard, last } = speaker("both-ways");
    await vi.waitFor(() => expect(last()?.contact).toBe("connected"));
    // Says nothing new.
    presenter.tell();
    line.send({ type: "next" });
    await vi.waitFor(() => expect(last()?.state?.step).toBe(4));
    expect(commands).toEqual([{ type: "next" }]);
    expect(heard.map(({ state }) => state?.step)).toEqual([3, 4]);
  });

  test("rooms do not hear each other", async () => {
    const heardThere = vi.fn();
    keep(answerSpeaker("room-a", () => STATE, heardThere));
    const other = speaker("room-b");
    const own = speaker("room-a");
    await vi.waitFor(() => expect(own.last()?.contact).toBe("connected"));
    other.line.send({ type: "next" });
    own.line.send({ type: "previous" });
    await vi.waitFor(() => expect(heardThere).toHaveBeenCalledWith({ type: "previous" }));
    expect(heardThere).toHaveBeenCalledTimes(1);
    expect(other.heard).toEqual([]);
  });

  test("what is no message does no harm", async () => {
    const onCommand = vi.fn();
    keep(answerSpeaker("noise", () => STATE, onCommand));
    const noise = new BroadcastChannel("dateline-noise");
    open.push(noise);
    noise.postMessage("next");
    noise.postMessage({ dateline: 1, type: "command", command: { type: "format" } });
    const { line, last } = speaker("noise");
    await vi.waitFor(() => expect(last()?.contact).toBe("connected"));
    line.send({ type: "next" });
    await vi.waitFor(() => expect(onCommand.mock.calls).toEqual([[{ type: "next" }]]));
  });

  test("a presentation that says goodbye is missed at once, and found again", async () => {
    const first = answerSpeaker("farewell", () => STATE, vi.fn());
    const { last } = speaker("farewell");
    await vi.waitFor(() => expect(last()?.contact).toBe("connected"));
    first.close();
    await vi.waitFor(() => expect(last()).toEqual({ contact: "lost", state: STATE }));
    const second = keep(answerSpeaker("farewell", () => ({ ...STATE, step: 5 }), vi.fn()));
    await vi.waitFor(() => expect(last()).toEqual({ contact: "connected", state: { ...STATE, step: 5 } }));
    second.tell();
  });

  test("a presentation that falls silent is missed after a few hellos, within six seconds", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { last } = speaker("silence");
    // Says its state once and answers nothing, as a window that has crashed.
    const crashed = new BroadcastChannel("dateline-silence");
    open.push(crashed);
    crashed.postMessage({ dateline: 1, type: "state", state: STATE });
    await vi.waitFor(() => expect(last()?.contact).toBe("connected"));
    vi.advanceTimersByTime(HELLO_EVERY_MS * 2 - 1);
    expect(last()?.contact).toBe("connected");
    vi.advanceTimersByTime(6000 - HELLO_EVERY_MS * 2 + 1);
    expect(last()?.contact).toBe("lost");
  });
});

describe("the room of a presentation", () => {
  test("is kept, and another is made of what is none", () => {
    const kept = new Map<string, string>([["dateline-room", "../etc"]]);
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    const room = presenterRoom(storage);
    expect(isRoom(room)).toBe(true);
    expect(presenterRoom(storage)).toBe(room);
    expect(kept.get("dateline-room")).toBe(room);
  });

  test("is the same while the page lives where storage is forbidden", () => {
    const forbidden = () => {
      throw new DOMException("no", "SecurityError");
    };
    expect(presenterRoom(forbidden)).toBe(presenterRoom(forbidden));
  });

  test("stands in the speaker's address, without what else stood there", () => {
    expect(speakerAddress("https://example.org/a/?story=x#tour=3", "abcdefgh")).toBe(
      "https://example.org/a/#speaker=abcdefgh",
    );
    expect(speakerAddress("file:///home/me/dateline.html#tour=cover", "abcdefgh")).toBe(
      "file:///home/me/dateline.html#speaker=abcdefgh",
    );
  });
});
