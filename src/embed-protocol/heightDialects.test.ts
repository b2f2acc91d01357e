import { describe, expect, it } from "vitest";
import { FakeHostPage } from "../../tests/hosts/fakeHostPage";
import { frameNames, HEIGHT_DIALECTS, type SpeakerWindow, speakHeight } from "./heightDialects";

const EMBED = "https://maps.example/summits/embed.html";

/** The published listeners, the frame's address in the host's markup, and whether the host has a word to ask with. */
const hosts: { listener: string; src: string; asks: (page: FakeHostPage) => void }[] = [
  { listener: "amp", src: `${EMBED}#amp=1`, asks: (page) => page.tellFrame({ sentinel: "amp", type: "embed-state" }) },
  { listener: "frames", src: EMBED, asks: () => {} },
  { listener: "pym", src: `${EMBED}?initialWidth=600&childId=map-1`, asks: (page) => page.resizeHost() },
  { listener: "datawrapper", src: EMBED, asks: (page) => page.wait(1000) },
  { listener: "datawrapperById", src: `${EMBED}?place=hanoi`, asks: (page) => page.wait(1000) },
  { listener: "medium", src: `${EMBED}?place=hanoi`, asks: (page) => page.wait(1000) },
  { listener: "wordpress", src: `${EMBED}?place=hanoi`, asks: () => {} },
  { listener: "openIframeResizer", src: EMBED, asks: (page) => page.wait(100) },
];

describe.each(hosts)("a host that listens as $listener", ({ listener, src, asks }) => {
  it("gives the frame the height of its content, and a new one when that changes", () => {
    const page = new FakeHostPage(src);
    page.run(listener);
    page.setContentHeight(431.2);
    speakHeight(page.frameWindow, page.content);
    expect(page.frameHeight).toBe(432);
    page.setContentHeight(612);
    expect(page.frameHeight).toBe(612);
    page.setContentHeight(380);
    expect(page.frameHeight).toBe(380);
  });

  it("learns the height though its listener comes late", () => {
    const page = new FakeHostPage(listener === "wordpress" ? `${src}#?secret=k3v9x2m1qa` : src);
    if (listener === "wordpress") page.iframe.setAttribute("data-secret", "k3v9x2m1qa");
    page.setContentHeight(500);
    speakHeight(page.frameWindow, page.content);
    page.run(listener);
    asks(page);
    expect(page.frameHeight).toBe(500);
  });
});

describe("the height speaker", () => {
  it("tells WordPress no more and no less than it would take", () => {
    const page = new FakeHostPage(`${EMBED}#place=hanoi#?secret=abc123`);
    page.setContentHeight(1400);
    speakHeight(page.frameWindow, page.content);
    page.setContentHeight(90);
    const said = page.heard.filter((message) => JSON.stringify(message).includes("secret"));
    expect(said.filter((message) => typeof message === "object")).toEqual([
      { message: "height", value: 1000, secret: "abc123" },
      { message: "height", value: 200, secret: "abc123" },
    ]);
  });

  it("says in its own protocol what the custom element hears", () => {
    const page = new FakeHostPage(EMBED);
    page.setContentHeight(500);
    speakHeight(page.frameWindow, page.content);
    expect(page.heard[0]).toEqual({ dateline: 1, type: "height", height: 500 });
  });

  it("names to Datawrapper's older hosts no other frame of theirs", () => {
    const page = new FakeHostPage(`${EMBED}?place=hanoi`);
    page.setContentHeight(500);
    speakHeight(page.frameWindow, page.content);
    expect(page.heard).toContainEqual({ "datawrapper-height": { "embed.html?place=hanoi": 500 } });
  });

  it("says each height once in each dialect, and nothing while there is no size", () => {
    const page = new FakeHostPage(`${EMBED}?childId=map-1#?secret=abc123`);
    speakHeight(page.frameWindow, page.content);
    page.loadFrame();
    expect(page.heard).toEqual([]);
    page.setContentHeight(500);
    page.setContentHeight(500);
    page.setContentHeight(499.5);
    expect(page.heard).toHaveLength(HEIGHT_DIALECTS.length);
  });

  it("keeps to itself what needs a name that the host has not given", () => {
    const page = new FakeHostPage(EMBED);
    page.setContentHeight(500);
    speakHeight(page.frameWindow, page.content);
    expect(page.heard).toHaveLength(HEIGHT_DIALECTS.length - 2);
    expect(JSON.stringify(page.heard)).not.toMatch(/pym|secret|null|undefined/);
  });

  it("answers its host alone, and only the dialect that asked", () => {
    const page = new FakeHostPage(`${EMBED}#?secret=abc123`);
    page.setContentHeight(500);
    speakHeight(page.frameWindow, page.content);
    page.heard.length = 0;
    page.tellFrame({ type: "iframe-get-child-dimensions" }, {});
    for (const other of [null, undefined, 5, "", "pym", [], { sentinel: "amp" }, { message: "ready", secret: "other" }])
      page.tellFrame(other);
    expect(page.heard).toEqual([]);
    page.tellFrame({ type: "iframe-get-child-dimensions" });
    expect(page.heard).toEqual([{ type: "iframe-resized", width: 600, height: 500 }]);
  });

  it("speaks for the content that is there, though the page was drawn anew", () => {
    const page = new FakeHostPage(EMBED);
    let content: Element | null = null;
    speakHeight(page.frameWindow, () => content);
    page.setContentHeight(500);
    expect(page.heard).toEqual([]);
    content = page.content();
    page.setContentHeight(500);
    content = { getBoundingClientRect: () => ({ width: 600, height: 620 }) } as Element;
    page.setContentHeight(500);
    expect(page.heard.filter((message) => (message as { dateline?: number }).dateline)).toEqual([
      { dateline: 1, type: "height", height: 500 },
      { dateline: 1, type: "height", height: 620 },
    ]);
  });

  it("says it again when the page has loaded, and falls silent when stopped", () => {
    const page = new FakeHostPage(EMBED);
    page.setContentHeight(500);
    const stop = speakHeight(page.frameWindow, page.content);
    page.heard.length = 0;
    page.loadFrame();
    expect(page.heard).toHaveLength(HEIGHT_DIALECTS.length - 2);
    page.heard.length = 0;
    stop();
    page.setContentHeight(700);
    page.loadFrame();
    page.tellFrame({ sentinel: "amp", type: "frames-init" });
    expect(page.heard).toEqual([]);
    expect(page.pendingTimers).toBe(0);
  });

  it("does nothing in a window that is no frame", () => {
    const page = new FakeHostPage(EMBED);
    page.setContentHeight(500);
    const { parent: _, ...rest } = page.frameWindow;
    const top: SpeakerWindow = Object.assign(rest, { parent: { postMessage: () => expect.unreachable() } });
    Object.assign(top, { parent: top });
    speakHeight(top, page.content);
    expect(page.pendingTimers).toBe(0);
  });
});

describe("the names a host knows a frame by", () => {
  const names = (href: string) => {
    const { search, hash } = new URL(href);
    return frameNames({ href, search, hash });
  };

  it("are read from the address", () => {
    expect(names(`${EMBED}?place=hanoi&childId=map%20of-it-1#place=seoul#?secret=Abc123`)).toEqual({
      src: `${EMBED}?place=hanoi&childId=map%20of-it-1#place=seoul#?secret=Abc123`,
      id: "embed.html?place=hanoi&childId=map%20of-it-1",
      pymId: null,
      secret: "Abc123",
    });
    expect(names(`${EMBED}?childId=map-1`).pymId).toBe("map-1");
  });

  it("never end a selector of the host's, and never are a secret that WordPress would refuse", () => {
    expect(names("https://maps.example/it's.html").id).toBe("dateline");
    expect(names("https://maps.example/summits/").id).toBe("dateline");
    for (const hash of ["#?secret=", "#?secret=a-b", "#?secret=%22]", "#secrets=abc"])
      expect(names(`${EMBED}${hash}`).secret).toBeNull();
  });
});
