import { builtStory } from "./driverPage";
import { expect, test } from "./driverSpeaker";

const story = builtStory();
const titles = story.tour.map(({ title }) => title);

test.use({ viewport: { width: 700, height: 450 } });

test("both windows step together, and the speaker sees notes and what comes next", async ({ windows }) => {
  await windows.present(2);
  await windows.openSpeaker();
  expect(await windows.titleOfSpeaker()).toBe("Speaker view");
  await expect(windows.status).toHaveText("Connected");
  const now = windows.part("On the screen");
  await expect(now.getByRole("heading", { level: 3 })).toHaveText(titles[1] ?? "");
  await expect(windows.part("Notes")).toContainText((story.tour[1]?.notes ?? "").split("\n")[0] ?? "");
  await expect(windows.part("Next").getByRole("heading", { level: 3 })).toHaveText(titles[2] ?? "");

  await windows.presenter.press("PageDown");
  await expect(now.getByRole("heading", { level: 3 })).toHaveText(titles[2] ?? "");
  for (const { quote } of story.tour[2]?.evidence ?? []) await expect(now).toContainText(quote);

  await windows.button("Next step").click();
  await expect(now.getByRole("heading", { level: 3 })).toHaveText(titles[3] ?? "");
  await expect.poll(windows.presentedHash).toContain("tour=4");
  await windows.press("PageUp");
  await expect.poll(windows.presentedHash).toContain("tour=3");
  await windows.steps.selectOption({ label: titles[5] ?? "" });
  await expect.poll(windows.presentedHash).toContain("tour=6");

  await windows.button("Black screen").click();
  await expect(windows.button("Black screen")).toHaveAttribute("aria-pressed", "true");
  await expect(now).toContainText("The screen is black.");
  await windows.button("Black screen").click();
  await expect(windows.button("Black screen")).toHaveAttribute("aria-pressed", "false");
  await windows.button("Hide names").click();
  await expect(windows.button("Hide names")).toHaveAttribute("aria-pressed", "true");
  expect(await windows.axe()).toEqual([]);
  await windows.resizeSpeaker(320, 640);
  expect(await windows.overflow()).toBeLessThanOrEqual(0);
});

test("either window can be reloaded, and the timer goes on", async ({ windows }) => {
  await windows.present(3);
  await windows.openSpeaker();
  const shown = windows.part("On the screen").getByRole("heading", { level: 3 });
  await expect(shown).toHaveText(titles[2] ?? "");
  await expect.poll(() => windows.seconds()).toBeGreaterThan(1);

  await windows.reloadSpeaker();
  await expect(windows.status).toHaveText("Connected");
  await expect(shown).toHaveText(titles[2] ?? "");
  expect(await windows.seconds()).toBeGreaterThan(1);
  await windows.button("Pause the timer").click();
  await windows.button("Reset the timer").click();
  await expect.poll(() => windows.seconds()).toBe(0);

  await windows.button("Next step").click();
  await expect.poll(windows.presentedHash).toContain("tour=4");
  await windows.reloadPresenter();
  await expect(windows.status).toHaveText("Connected");
  await expect(shown).toHaveText(titles[3] ?? "");
  await windows.button("Next step").click();
  await expect.poll(windows.presentedHash).toContain("tour=5");
  expect(await windows.seconds()).toBe(0);
});

test("a presentation that is left is missed, and found when it is back", async ({ windows }) => {
  await windows.present("cover");
  await windows.openSpeaker();
  await expect(windows.status).toHaveText("Connected");
  await windows.silencePresenter();
  await expect(windows.status).toContainText("No contact with the presentation.", { timeout: 10_000 });
  await expect(windows.button("Next step")).toBeDisabled();
  await windows.present(1);
  await expect(windows.status).toHaveText("Connected");
  await expect(windows.button("Next step")).toBeEnabled();
});

test("a speaker view without a presentation waits for one", async ({ windows }) => {
  await windows.openAlone("0a1b2c3d4e5f");
  await expect(windows.status).toHaveText("Waiting for the presentation. Open it in the other window.");
  expect(await windows.axe()).toEqual([]);
});
