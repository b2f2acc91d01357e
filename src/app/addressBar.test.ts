import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MapReport } from "#store/camera";
import type { StoryStore } from "#store/storyState";
import { createStoryStore } from "#store/storyStore";
import { isExploring } from "#store/tour";
import { bundledStory } from "../../tests/bundled/bundledStory";
import { type AddressWindow, bindAddress } from "./addressBar";

const story = bundledStory();
const [excerpt] = story.excerpts.filter(({ place }) => place === "pyongyang");

/** A window's history and address, as the HTML specification has them, at once instead of later. */
function createPage(hash = "") {
  const entries: { hash: string; state: unknown }[] = [{ hash, state: null }];
  let at = 0;
  const page = new EventTarget();
  const now = () => entries[at] ?? { hash: "", state: null };
  const hashOf = (url: string) => (url.includes("#") ? url.slice(url.indexOf("#")) : "");
  const go = (by: number) => {
    if (!entries[at + by]) return;
    at += by;
    page.dispatchEvent(new Event("popstate"));
    page.dispatchEvent(new Event("hashchange"));
  };
  return Object.assign(page, {
    entries,
    go,
    /** By a link, or in the address bar. */
    follow(next: string) {
      entries.splice(++at, Infinity, { hash: next, state: null });
      page.dispatchEvent(new Event("popstate"));
      page.dispatchEvent(new Event("hashchange"));
    },
    hashes: () => entries.map((entry) => entry.hash),
    location: {
      pathname: "/story/",
      search: "?x=1",
      get hash() {
        return now().hash;
      },
      get href() {
        return `https://example.org/story/?x=1${now().hash}`;
      },
    },
    history: {
      get state() {
        return now().state;
      },
      pushState(state: unknown, _title: string, url: string) {
        entries.splice(++at, Infinity, { hash: hashOf(url), state: structuredClone(state) });
      },
      replaceState(state: unknown, _title: string, url: string) {
        entries[at] = { hash: hashOf(url), state: structuredClone(state) };
      },
      back: () => go(-1),
    },
  });
}

function view(steered: boolean, lng = 120, atHome = false): MapReport {
  return { camera: { center: [lng, 40], zoom: 3, bearing: 0 }, atHome, steered, kilometresPerPixel: 5, edge: [] };
}

let page: ReturnType<typeof createPage>;
let store: StoryStore;

function open(hash = "", options: Parameters<typeof bindAddress>[2] = {}) {
  page = createPage(hash);
  store = createStoryStore(story);
  return bindAddress(store, page as unknown as AddressWindow, options);
}

const act = () => store.getState();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the address", () => {
  it("leads back and forth through what was opened", () => {
    open();
    act().selectPlace("hanoi");
    act().openArticle(story.articles[0]?.id ?? "");
    const article = `#place=hanoi&article=${story.articles[0]?.id}`;
    expect(page.hashes()).toEqual(["", "#place=hanoi", article]);
    page.go(-1);
    expect(act()).toMatchObject({ selected: "hanoi", article: null });
    page.go(-1);
    expect(act()).toMatchObject({ selected: null });
    page.go(2);
    expect(act()).toMatchObject({ selected: "hanoi", article: story.articles[0]?.id });
    vi.runAllTimers();
    expect(page.hashes()).toEqual(["", "#place=hanoi", article]);
  });

  it("makes no second entry of what is open already", () => {
    open("#place=hanoi");
    act().selectPlace("hanoi");
    act().hover("dmz");
    vi.runAllTimers();
    expect(page.hashes()).toEqual(["#place=hanoi"]);
  });

  it("names the excerpt in focus and the leg, counted from one", () => {
    open();
    act().selectPlace("pyongyang", { excerpt: excerpt?.id ?? "" });
    act().selectJourney("kim-2023", 1);
    expect(page.hashes()).toEqual(["", `#place=pyongyang&excerpt=${excerpt?.id}`, "#journey=kim-2023&leg=2"]);
  });

  it("replaces the entry for filters, time, language and typing", () => {
    open();
    act().setSearch("");
    act().setSearch("Put");
    act().setSearch("Putin");
    act().toggleFacet("years", 2023);
    act().setTimeBasis("published");
    act().setLanguage("ko");
    vi.runAllTimers();
    expect(page.hashes()).toEqual(["", "#basis=published&years=2023&q=Putin&lang=ko"]);
  });

  it("closes the search by Back, and leaves no entry of a search that was closed", () => {
    open("#place=hanoi");
    act().setSearch("");
    page.go(-1);
    expect(act().search).toBeNull();
    page.go(1);
    expect(act().search).toBe("");
    act().setSearch("dmz");
    act().close();
    expect(act()).toMatchObject({ search: null, selected: "hanoi" });
    page.go(-1);
    expect(page.location.hash).toBe("#place=hanoi");
    expect(act()).toMatchObject({ search: null, selected: "hanoi" });
  });

  it("leads back to the search that a place was found by", () => {
    open();
    act().setSearch("han");
    act().selectPlace("hanoi");
    page.go(-1);
    expect(act()).toMatchObject({ search: "han", selected: null });
  });

  it("says where the reader has moved the map, and not where a place has led it", () => {
    open();
    act().reportView(view(false, 120, true));
    act().selectPlace("hanoi");
    act().reportView(view(false));
    vi.runAllTimers();
    expect(page.location.hash).toBe("#place=hanoi");
    act().reportView(view(true, 100));
    act().reportView(view(true, 101.00004));
    vi.runAllTimers();
    expect(page.hashes()).toEqual(["", "#place=hanoi&map=40,101,3,0"]);
  });

  it("leads back to the camera that the overview was left with", () => {
    open();
    act().reportView(view(true, 100));
    act().selectPlace("hanoi");
    expect(page.hashes()).toEqual(["#map=40,100,3,0", "#place=hanoi"]);
    act().reportView(view(false, 105));
    page.go(-1);
    expect(act().cameraRequest).toEqual({ type: "camera", camera: { center: [100, 40], zoom: 3, bearing: 0 } });
    page.go(1);
    expect(act().cameraRequest).toEqual({ type: "place", place: "hanoi" });
  });

  it("asks for the camera of a link, and keeps it until the map is there", () => {
    open("#place=hanoi&map=39.03,125.75,4.2,0");
    expect(act().cameraRequest).toEqual({ type: "camera", camera: { center: [125.75, 39.03], zoom: 4.2, bearing: 0 } });
    act().setKinds(["wider"]);
    vi.runAllTimers();
    expect(page.hashes()).toEqual(["#place=hanoi&kinds=wider&map=39.03,125.75,4.2,0"]);
  });

  it("follows a link within the page", () => {
    open();
    page.follow("#journey=kim-2023&leg=1");
    expect(act()).toMatchObject({ journey: { id: "kim-2023", leg: 0 } });
    page.go(-1);
    expect(act().journey).toBeNull();
    page.go(1);
    expect(act().journey).toEqual({ id: "kim-2023", leg: 0 });
  });

  it("lets other people's hashes be, and comes back to what was shown with them", () => {
    open("#top");
    expect(page.hashes()).toEqual(["#top"]);
    act().selectPlace("hanoi");
    page.follow("#panel");
    expect(act()).toMatchObject({ selected: "hanoi", notice: null });
    page.go(-2);
    expect(act().selected).toBeNull();
    page.go(2);
    expect(act().selected).toBe("hanoi");
    expect(page.hashes()).toEqual(["#top", "#place=hanoi", "#panel"]);
  });

  it("says what a broken link asks for, and puts the address right", () => {
    open("#place=atlantis");
    expect(act().notice).toBe(
      "This link asks for “atlantis”, which is not in this story, so the whole story is shown.",
    );
    expect(page.hashes()).toEqual([""]);
    page.follow("#place=hanoi&years=1815");
    expect(act().notice).toBe("This link asks for “1815”, which is not in this story; the rest of it is shown.");
    expect(page.hashes()).toEqual(["", "#place=hanoi"]);
  });

  it("keeps a presentation in one entry, which Back leaves for where it was started", () => {
    open();
    act().selectPlace("hanoi");
    act().goToStep(0);
    act().goToStep(1);
    act().goToStep(4);
    expect(page.hashes()).toEqual(["", "#place=hanoi", "#tour=cover"]);
    vi.runAllTimers();
    expect(page.hashes()).toEqual(["", "#place=hanoi", "#tour=4"]);
    page.go(-1);
    expect(act()).toMatchObject({ step: null, selected: "hanoi", journey: null });
    expect(act().cameraRequest).toEqual({ type: "place", place: "hanoi" });
    page.go(1);
    expect(act()).toMatchObject({ step: 4, selected: "vostochny" });
    expect(act().cameraRequest).toMatchObject({ type: "frame", places: ["vostochny"] });
  });

  it("leads back to the whole story from a step that has put the camera elsewhere", () => {
    open();
    act().reportView(view(false, 120, true));
    act().goToStep(5);
    act().reportView(view(false, 100, true));
    page.go(-1);
    expect(act()).toMatchObject({ step: null, selected: null, cameraRequest: { type: "home" } });
  });

  it("leaves no entry of a presentation that was left by its own key", () => {
    open();
    act().goToStep(4);
    vi.runAllTimers();
    act().goToStep(null);
    expect(page.hashes()).toEqual(["", "#place=vostochny"]);
    page.go(-1);
    expect(act()).toMatchObject({ step: null, selected: null });

    open();
    act().goToStep(0);
    act().goToStep(null);
    expect(page.location.hash).toBe("");
    vi.runAllTimers();
    expect(page.location.hash).toBe("");
    expect(act()).toMatchObject({ step: null, selected: null });
  });

  it("returns to the step when the page is loaded again", () => {
    open();
    act().goToStep(3);
    act().goToStep(4);
    page.dispatchEvent(new Event("pagehide"));
    const { hash } = page.location;
    open(hash);
    expect(act()).toMatchObject({ step: 4, selected: "vostochny", notice: null });
    expect(act().cameraRequest).toMatchObject({ type: "frame" });
    expect(page.hashes()).toEqual(["#tour=4"]);
  });

  it("says the step and no more while the class explores", () => {
    open("#tour=4");
    act().reportView(view(true, 100));
    act().selectPlace("hanoi");
    act().reportView(view(true, 105));
    vi.runAllTimers();
    expect(page.hashes()).toEqual(["#tour=4"]);
    act().goToStep(null);
    act().reportView(view(false, 106));
    vi.runAllTimers();
    expect(page.hashes()).toEqual(["#place=hanoi"]);
  });

  it("takes a camera beside a step for one that was put there by hand", () => {
    open("#tour=4&map=40,100,3,0");
    expect(act()).toMatchObject({ step: 4, selected: "vostochny" });
    expect(act().cameraRequest).toEqual({ type: "camera", camera: { center: [100, 40], zoom: 3, bearing: 0 } });
    act().reportView(view(true, 100));
    expect(isExploring(act())).toBe(true);
    act().goToStep(4);
    expect(isExploring(act())).toBe(false);
    expect(act().cameraRequest).toMatchObject({ type: "frame" });
  });

  it("ignores what blog systems append", () => {
    open("#?secret=x");
    expect(act()).toMatchObject({ selected: null, notice: null });
    expect(page.hashes()).toEqual(["#?secret=x"]);
  });

  it("keeps the language on the way back", () => {
    open("#lang=ko");
    act().selectPlace("hanoi");
    act().setLanguage("fr");
    page.go(-1);
    expect(act().language).toBe("fr");
    vi.runAllTimers();
    expect(page.hashes()[0]).toBe("#lang=fr");
  });

  it("writes what is still to be written when the page is left", () => {
    open();
    act().setKinds(["wider"]);
    page.dispatchEvent(new Event("pagehide"));
    expect(page.hashes()).toEqual(["#kinds=wider"]);
  });

  it("keeps to one entry, or to none, when told so", () => {
    open("#place=hanoi", { history: "replace" });
    act().selectPlace("dmz");
    act().setSearch("");
    act().close();
    expect(page.hashes()).toEqual(["#place=dmz"]);
    open("#place=hanoi", { history: "none" });
    act().selectPlace("dmz");
    vi.runAllTimers();
    expect(page.entries).toEqual([{ hash: "#place=hanoi", state: null }]);
    expect(act().selected).toBe("dmz");
  });

  it("lets go of store and page when ended", () => {
    const end = open();
    end();
    act().selectPlace("hanoi");
    page.follow("#place=dmz");
    expect(act().selected).toBe("hanoi");
  });
});
