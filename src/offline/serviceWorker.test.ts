import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const SCOPE = "https://news.example/내 지도/";
const HREF = new URL(SCOPE).href;

/** As the Cache API has it, as far as the worker goes. */
class FakeCaches {
  readonly all = new Map<string, Map<string, Response>>();
  has = async (name: string) => this.all.has(name);
  delete = async (name: string) => this.all.delete(name);
  keys = async () => [...this.all.keys()];
  match = async (url: string, { cacheName }: { cacheName: string }) => this.all.get(cacheName)?.get(url)?.clone();
  async open(name: string) {
    const files = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, files);
    return {
      put: async (url: string, response: Response) => void files.set(url, response),
      match: async (url: string) => files.get(url)?.clone(),
      delete: async (url: string) => files.delete(url),
      keys: async () => [...files.keys()].map((url) => ({ url })),
    };
  }
}

type Files = Record<string, string>;
const digest = (text: string) => createHash("sha256").update(text).digest("base64url");

const caches = new FakeCaches();
let open: string[] = [];
/** What the server has now. */
let served: Files = {};

beforeEach(() => {
  caches.all.clear();
  open = [];
  vi.stubGlobal("caches", caches);
  vi.stubGlobal("fetch", async (asked: string | Request) => {
    const url = new URL(typeof asked === "string" ? asked : asked.url);
    const body = served[decodeURI(url.href.slice(HREF.length)) || "index.html"];
    return body === undefined ? new Response("", { status: 404 }) : new Response(body);
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A worker of a version, as a browser starts it. */
async function worker(version: string, files: Files) {
  const listeners = new Map<string, (event: object) => void>();
  const registration = { scope: HREF, installing: null, waiting: null };
  const clients = { matchAll: async () => open.map((id) => ({ id })), claim: async () => {} };
  const addEventListener = (type: string, listener: (event: object) => void) => listeners.set(type, listener);
  vi.stubGlobal("self", { registration, clients, addEventListener, skipWaiting: async () => {} });
  const digests = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, digest(text)]));
  vi.stubGlobal("DATELINE_BUILD", { version, files: digests });
  vi.resetModules();
  await import("./serviceWorker");
  const fire = async (type: string, more: object = {}) => {
    const work: Promise<unknown>[] = [];
    listeners.get(type)?.({ ...more, waitUntil: (one: Promise<unknown>) => work.push(one) });
    await Promise.all(work);
  };
  return {
    install: () => fire("install"),
    activate: () => fire("activate"),
    tidy: () => fire("message", { data: "tidy" }),
    /** What a page gets; `null` where the worker stays out of it. */
    async get(path: string, { page = "", makes = "", method = "GET" } = {}): Promise<string | null> {
      let answer: Promise<Response> | null = null;
      const request = {
        url: new URL(path, HREF).href,
        method,
        mode: makes ? "navigate" : "cors",
        headers: new Headers(),
      };
      await fire("fetch", {
        request,
        clientId: page,
        resultingClientId: makes,
        respondWith: (response: Promise<Response>) => (answer = response),
      });
      const given = answer as Promise<Response> | null;
      return given && (await given).text();
    },
  };
}

const OLD: Files = { "index.html": "old page", "story.json": "old story", "assets/a-1.js": "a1", "assets/b.js": "b" };
const NEW: Files = { "index.html": "new page", "story.json": "new story", "assets/a-2.js": "a2", "assets/b.js": "b" };

async function installed(version: string, files: Files) {
  served = files;
  const started = await worker(version, files);
  await started.install();
  return started;
}

describe("the service worker", () => {
  it("answers for its own files alone, with or without parameters of a page, when there is no server", async () => {
    const one = await installed("1", OLD);
    await one.activate();
    served = {};
    expect(await one.get("", { makes: "tab" })).toBe("old page");
    expect(await one.get("./?from=mail#place=hanoi", { makes: "tab" })).toBe("old page");
    expect(await one.get("story.json", { page: "tab" })).toBe("old story");
    for (const path of ["story.json?of=another", "share.png", "../elsewhere/", "https://others.example/story.json"])
      expect(await one.get(path, { page: "tab" }), path).toBeNull();
    expect(await one.get("story.json", { page: "tab", method: "POST" })).toBeNull();
  });

  it("takes a version whole or not at all", async () => {
    await (await installed("1", OLD)).activate();
    const before = await caches.keys();
    served = { ...NEW, "story.json": "a third story" };
    await expect((await worker("2", NEW)).install()).rejects.toThrow("story.json is not the file of this version");
    const { "assets/a-2.js": _gone, ...less } = NEW;
    served = less;
    await expect((await worker("2", NEW)).install()).rejects.toThrow("a-2.js");
    expect(await caches.keys()).toEqual(before);
  });

  it("answers every page from the version that it was loaded from, also when it has been stopped in between", async () => {
    const one = await installed("1", OLD);
    await one.activate();
    await one.get("", { makes: "elder" });
    open = ["elder"];
    const two = await installed("2", NEW);
    await two.activate();
    await two.get("", { makes: "younger" });
    open = ["elder", "younger"];
    served = {};
    for (const running of [two, await worker("2", NEW)]) {
      expect(await running.get("story.json", { page: "elder" })).toBe("old story");
      expect(await running.get("assets/a-1.js", { page: "elder" })).toBe("a1");
      expect(await running.get("story.json", { page: "younger" })).toBe("new story");
      expect(await running.get("assets/a-2.js", { page: "younger" })).toBe("a2");
      await running.tidy();
    }
    open = ["younger"];
    const last = await worker("2", NEW);
    await last.tidy();
    expect((await caches.keys()).filter((name) => /:[12]$/.test(name)).map((name) => name.slice(-1))).toEqual(["2"]);
  });

  it("leaves the caches of other deployments alone", async () => {
    const others = ["dateline:%2F:9", `dateline:${encodeURIComponent(`${new URL(HREF).pathname}below/`)}:9`, "another"];
    for (const name of others) await caches.open(name);
    await (await installed("1", OLD)).activate();
    expect(await caches.keys()).toEqual(expect.arrayContaining(others));
  });
});
