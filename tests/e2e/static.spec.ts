import { builtStory, expect, test } from "./driverPage";

const story = builtStory();

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1000, height: 700 } });

  test("every excerpt stands in the page, word for word, and every paragraph of every article", async ({ bare }) => {
    await bare.open();
    const written = await bare.writtenExcerpts();
    expect(written.size).toBe(story.excerpts.length);
    for (const { id, place, text } of story.excerpts) {
      expect(written.get(`place=${place}&excerpt=${id}`)).toBe(text);
    }
    for (const article of story.articles) {
      const blocks = article.blocks.map((block) => (block.type === "gap" ? "[…]" : block.text));
      expect(await bare.writtenArticle(article.id)).toEqual(blocks);
    }
  });

  test("a row and a marker lead to a place's passages, and a passage to its article", async ({ bare, reader }) => {
    await bare.open();
    await expect(bare.element("place=hanoi")).not.toBeInViewport();
    await reader.row("hanoi").click();
    await expect(bare.element("place=hanoi")).toBeInViewport();
    await bare.posterLink("dmz").click();
    await expect(bare.element("place=dmz")).toBeInViewport();
    const [first] = story.excerpts.filter(({ place }) => place === "dmz");
    await bare.element(`place=dmz&excerpt=${first?.id}`).getByRole("link").click();
    await expect(bare.element(`article=${first?.article}`)).toBeInViewport();
  });

  test("the poster shows land, sea, journeys and markers, in both themes", async ({ bare, reader }) => {
    await bare.open();
    expect(await bare.coloursOfMap()).toBeGreaterThan(8);
    expect(await bare.lightnessOfPaper()).toBeGreaterThan(0.9);
    await reader.useColours("dark");
    expect(await bare.coloursOfMap()).toBeGreaterThan(8);
    expect(await bare.lightnessOfPaper()).toBeLessThan(0.2);
    for (const { id } of story.places.features) await expect(bare.posterLink(id)).toBeInViewport();
  });

  test("nothing is offered that cannot work", async ({ bare, reader }) => {
    await bare.open();
    const scripted = [".reader-controls", ".reader-timeline", ".reader-grip", ".top-bar button", ".search-box"];
    expect(await bare.shown(scripted)).toEqual([]);
    await expect(reader.page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test.describe("on a phone", () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test("the text is a plain page under the map, not a sheet to scroll in", async ({ bare, reader }) => {
      await bare.open();
      expect(await bare.pageScrolls()).toBe(true);
      expect(await bare.endOfText()).toBeLessThanOrEqual(390);
      await expect(bare.posterLink("pyongyang")).toBeInViewport();
      await bare.posterLink("pyongyang").click();
      await expect(bare.element("place=pyongyang")).toBeInViewport();
      await reader.row("vladivostok").click();
      await expect(bare.element("place=vladivostok")).toBeInViewport();
    });
  });
});

for (const [device, viewport] of [
  ["desktop", { width: 1100, height: 760 }],
  ["phone", { width: 390, height: 844 }],
] as const) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    test("nothing moves from first paint to live map, and the poster is where the map is", async ({ bare, reader }) => {
      await bare.open();
      await expect(bare.poster).toBeVisible();
      const places = story.places.features.map(({ id }) => id);
      const drawn = new Map<string, { x: number; y: number }>();
      for (const id of places) drawn.set(id, await bare.posterPoint(id));
      await reader.mapIsReady();
      await expect(bare.poster).toBeHidden();
      expect(await bare.layoutShift()).toBeLessThan(0.02);
      for (const id of places.filter(
        (one) => story.places.features.find(({ id: own }) => own === one)?.geometry.type === "Point",
      )) {
        const [poster, live] = [drawn.get(id), await reader.pointOf(id)];
        expect(Math.hypot((poster?.x ?? 0) - live.x, (poster?.y ?? 0) - live.y)).toBeLessThan(8);
      }
    });
  });
}

test.describe("what was built", () => {
  test.use({ viewport: { width: 900, height: 640 } });
  test.beforeEach(({ bare }) => bare.markBuilt());

  for (const hash of ["", "#top", "#?secret=x", "#place=hanoi"]) {
    test(`is taken over by the script as it stands, with the address “${hash}”`, async ({ bare, reader }) => {
      await bare.open(hash);
      expect(await bare.livesInBuilt()).toBe(true);
      if (hash === "#place=hanoi") await expect(reader.heading("Hanoi")).toBeVisible();
    });
  }

  test("is drawn anew for another version of the story", async ({ bare }) => {
    await bare.answerStory({ body: JSON.stringify({ ...story, title: "Three summits" }) });
    await bare.open();
    expect(await bare.livesInBuilt()).toBe(false);
  });

  test("runs no script that somebody has got into it", async ({ bare, reader }) => {
    await bare.injectScript("window.broken = true");
    await bare.open();
    await bare.livesInBuilt();
    expect(await reader.page.evaluate(() => "broken" in window)).toBe(false);
    expect(reader.faults.join()).toMatch(/Content Security Policy/);
    reader.forgive(/Content Security Policy/);
  });
});

test.describe("a faulty story.json", () => {
  test.use({ viewport: { width: 900, height: 640 } });
  const whole = JSON.stringify(story);

  for (const [fault, answer, cause] of [
    ["cut off", { body: whole.slice(0, 4000) }, /is not whole/],
    ["missing", { status: 404, body: "not found" }, /the server answered 404/],
    ["of another version", { body: JSON.stringify({ ...story, version: 2 }) }, /version/],
  ] as const) {
    test(`that is ${fault} leaves the page readable, says so, and can be asked for again`, async ({ bare, reader }) => {
      await bare.answerStory(answer);
      await bare.open();
      await expect(bare.alert).toContainText(cause);
      expect((await bare.writtenExcerpts()).size).toBe(story.excerpts.length);
      await expect(bare.posterLink("hanoi")).toBeVisible();
      await bare.mendStory();
      await reader.button("Try again").click();
      await reader.mapIsReady();
      await expect(bare.alert).toHaveCount(0);
      await reader.row("hanoi").click();
      await expect(reader.heading("Hanoi")).toBeVisible();
      reader.forgive(/story\.json|^404|404 \(Not Found\)|version/);
    });
  }
});
