import { builtStory, expect, framed, test } from "./driverFramed";

const story = builtStory();

test.use({ viewport: { width: 800, height: 900 } });

test("a frame with nothing but address, size and title shows the embed alive", async ({ lesson }) => {
  const frame = await lesson.show(framed("embed.html?place=hanoi"));
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText(story.title);
  await frame.locator('[data-map-ready="true"]').waitFor();
  await expect(frame.locator(".embed-card blockquote").first()).toBeVisible();
});

test("such a frame also shows the story itself, and its tour", async ({ lesson }) => {
  const frame = await lesson.show(framed("#tour=cover"));
  await frame.locator(".present").first().waitFor();
  await frame.locator(".present").first().press("PageDown");
  await expect(frame.getByText(story.tour[0]?.title ?? "", { exact: true }).first()).toBeVisible();
});
