import { beforeEach, describe, expect, it } from "vitest";
import { parseEmbedParameters } from "#protocol/embedParameters";
import type { EmbedEvent, HostMessage } from "#protocol/hostApi";
import type { StoryStore } from "#store/storyState";
import { createStoryStore } from "#store/storyStore";
import { cameraOfStep } from "#store/tour";
import { bundledStory } from "../../tests/bundled/bundledStory";
import { takeAddress } from "./embedAddress";
import { leaveTour, obeyHost, tellHost } from "./embedHost";

const story = bundledStory();
const steps = story.tour.length;

let store: StoryStore;
let told: EmbedEvent[];
const act = () => store.getState();

function start(from = story) {
  store = createStoryStore(from);
  told = [];
  tellHost(store, (event) => told.push(event));
  leaveTour(store);
}

function ask(message: Record<string, unknown>) {
  obeyHost(store, { dateline: 1, ...message } as HostMessage, (event) => told.push(event));
}

/** As the page does with the address of a frame. */
function openAt(search: string, hash = "") {
  const { address } = parseEmbedParameters({ href: `https://example.org/embed.html${search}${hash}`, search, hash });
  takeAddress(store, address);
}

beforeEach(() => start());

describe("the tour in an embed", () => {
  it("shows the step that a message asks for, and tells of each", () => {
    ask({ type: "tour", step: 4 });
    expect(act()).toMatchObject({ step: 4, selected: "vostochny", cameraRequest: cameraOfStep(story, 4) });
    expect(told).toEqual([
      { type: "select", place: "vostochny", title: "Vostochny Cosmodrome" },
      { type: "tour", step: 4 },
    ]);
    ask({ type: "tour", step: 5 });
    expect(told.slice(2)).toEqual([
      { type: "select", place: null, title: null },
      { type: "tour", step: 5 },
    ]);
  });

  it("answers a step that it does not have, and a story without a tour, with an error", () => {
    ask({ type: "tour", step: steps + 1 });
    expect(told).toEqual([{ type: "error", message: `There is no step ${steps + 1} in this story’s tour.` }]);
    expect(act().step).toBeNull();
    start({ ...story, tour: [] });
    ask({ type: "tour", step: 1 });
    expect(told).toEqual([{ type: "error", message: "This story has no tour." }]);
  });

  it.each<[what: string, message: Record<string, unknown>, shown: object]>([
    ["another place", { type: "select", place: "hanoi" }, { selected: "hanoi" }],
    ["the step's own place", { type: "select", place: "dmz" }, { selected: "dmz" }],
    ["a journey", { type: "select", journey: "kim-2023" }, { selected: null, journey: { id: "kim-2023", leg: null } }],
    ["the whole story", { type: "select", place: null }, { selected: null }],
    ["a filter", { type: "filter", years: [2024] }, { selected: "dmz" }],
  ])("ends when the host asks for %s, which is then shown", (_, message, shown) => {
    ask({ type: "tour", step: 10 });
    expect(act()).toMatchObject({ step: 10, selected: "dmz" });
    ask(message);
    expect(act()).toMatchObject({ step: null, ...shown });
  });

  it("ends when the reader filters, and goes on at the same step in another language and theme", () => {
    ask({ type: "tour", step: 10 });
    ask({ type: "lang", lang: "ko" });
    ask({ type: "theme", theme: "dark" });
    expect(act()).toMatchObject({ step: 10, language: "ko", theme: "dark" });
    act().setTime({ basis: "event", from: "2018", to: "2018" });
    expect(act().step).toBeNull();
  });

  it("tells of an excerpt once one is in the card, and of the place first", () => {
    ask({ type: "tour", step: 10 });
    expect(told.map(({ type }) => type)).toEqual(["select", "tour"]);
    act().selectPlace("hanoi");
    expect(told.slice(2).map(({ type }) => type)).toEqual(["select", "excerpt"]);
  });
});

describe("the tour in an embed's address", () => {
  it.each([
    ["?tour=3", ""],
    ["", "#tour=3"],
    ["?tour=3", "#tour=5&place=hanoi"],
  ])("opens the step of %s%s, with its camera", (search, hash) => {
    openAt(search, hash);
    expect(act()).toMatchObject({
      step: 3,
      journey: { id: "kim-2023", leg: 0 },
      cameraRequest: cameraOfStep(story, 3),
    });
  });

  it("takes a camera from beside it", () => {
    openAt("?tour=3", "#map=40,100,3");
    expect(act().step).toBe(3);
    expect(act().cameraRequest).toEqual({ type: "camera", camera: { center: [100, 40], zoom: 3, bearing: 0 } });
  });

  it.each([`?tour=${steps + 1}`, "?tour=99", "?tour=cover"])("shows the whole story for %s", (search) => {
    openAt(search);
    expect(act()).toMatchObject({ step: null, selected: null, journey: null, cameraRequest: null });
  });
});
