import { yellowPixels } from "./driver";
import { builtStory, expect, test } from "./driverPage";

const story = builtStory();

test.use({ viewport: { width: 1000, height: 700 } });

test.describe("without WebGL", () => {
  test("a picture of the map takes over: every place on it opens, by mouse and by keyboard", async ({
    bare,
    reader,
  }) => {
    await bare.withoutWebGL();
    await bare.open();
    await expect(reader.page.getByText(/This browser cannot draw the map\./)).toBeVisible();
    for (const place of story.places.features) {
      await bare.posterLink(place.id).focus();
      await reader.press("Enter");
      await expect(reader.heading(place.properties.title)).toBeVisible();
      expect((await reader.shownExcerpts()).length).toBe(story.excerpts.filter((one) => one.place === place.id).length);
      await reader.press("Escape");
    }
    await bare.posterLink("vostochny").click();
    await expect(reader.heading("Vostochny Cosmodrome")).toBeVisible();
    await expect(bare.posterLink("vostochny")).toHaveAttribute("aria-current", "true");
    await expect(reader.button("Zoom in")).toBeHidden();
    reader.forgive(/No map|WebGL/i);
  });
});

test.describe("a lost context", () => {
  test("that comes back in time leaves the map as it was, with the selected place", async ({ bare, reader }) => {
    await reader.open();
    await reader.row("vostochny").click();
    await reader.stillMap();
    await bare.holdClock();
    await bare.loseContext();
    await bare.passTime(2900);
    await bare.returnContext();
    await bare.passTime(4000);
    await expect(bare.poster).toBeHidden();
    const at = await reader.pointOnMap("vostochny");
    await expect
      .poll(async () => {
        await bare.passTime(500);
        return yellowPixels(await bare.pictureOfMap(), { ...at, radius: 20 });
      })
      .toBeGreaterThan(100);
    reader.forgive(/context|WebGL/i);
  });

  test("that stays away for three seconds gives way to the picture, with a notice", async ({ bare, reader }) => {
    await reader.open();
    await reader.row("hanoi").click();
    await reader.stillMap();
    await bare.holdClock();
    await bare.loseContext();
    await bare.passTime(2900);
    await expect(bare.poster).toBeHidden();
    await bare.passTime(200);
    await expect(bare.poster).toBeVisible();
    await expect(reader.page.getByText(/The map has stopped\./)).toBeVisible();
    await expect(bare.posterLink("hanoi")).toHaveAttribute("aria-current", "true");
    await bare.posterLink("vladivostok").click();
    await expect(reader.heading("Vladivostok")).toBeVisible();
    reader.forgive(/context|WebGL/i);
  });
});
