import { expect, test } from "./driver";
import { Journeys, pixelsOf } from "./driverJourneys";

/** --journey-1 and --journey-2 in light. */
const KIM = [36, 71, 184] as const;
const PUTIN = [161, 65, 0] as const;

test("the key opens a journey: its legs, one after the other, and the way back", async ({ reader }) => {
  const journeys = new Journeys(reader);
  await reader.open({ waitForMap: false });
  await journeys.inKey("Kim, Sept 2023").click();
  await expect(reader.heading("Kim, Sept 2023")).toBeVisible();
  await expect(reader.text("Kim Jong Un: 3 legs, 2,980 km in great circles")).toBeVisible();
  await expect(journeys.inKey("Kim, Sept 2023")).toHaveAttribute("aria-current", "true");
  await expect(journeys.legs).toHaveCount(3);
  expect(await journeys.facts(1)).toEqual(["train", "Sept 2023", "reported", "1,443 km, great circle", "north"]);
  expect(await journeys.facts(2)).toEqual(["flight", "Sept 2023", "announced only", "622 km, great circle", "east"]);
  expect(await journeys.facts(3)).toEqual([
    "not stated",
    "Sept 2023",
    "announced only",
    "915 km, great circle",
    "south-west",
  ]);

  expect(await journeys.current()).toBeNull();
  for (const expected of [1, 2, 3, null]) {
    await reader.button("Next leg").click();
    expect(await journeys.current()).toBe(expected);
  }
  await reader.button("Previous leg").click();
  expect(await journeys.current()).toBe(3);
  await expect(reader.text("Leg 3 of 3")).toBeVisible();
  await journeys.leg(2).press("Enter");
  expect(await journeys.current()).toBe(2);
  await reader.press("Escape");
  await expect(reader.heading("Two summits, six places")).toBeVisible();
  await expect(journeys.inKey("Kim, Sept 2023")).toBeFocused();
});

test("the passage that shows a leg is read in its article, and Escape leads back to the journey", async ({
  reader,
}) => {
  const journeys = new Journeys(reader);
  await reader.open({ waitForMap: false });
  await journeys.inList("Putin, June 2024").click();
  const [leg] = [journeys.legs.nth(0)];
  await expect(
    leg.getByText("After leaving North Korea on Wednesday, Putin is expected to visit Vietnam"),
  ).toBeVisible();
  await leg.getByRole("button", { name: "Read in context" }).first().click();
  await expect(reader.page.getByRole("heading", { level: 1, name: /Kim Jong Un meets/ })).toBeVisible();
  await reader.press("Escape");
  await expect(reader.heading("Putin, June 2024")).toBeVisible();
});

test("a line on the map opens its journey, then its leg; a place on it goes first", async ({ reader }) => {
  const journeys = new Journeys(reader);
  await reader.open();
  await reader.stillMap();
  await reader.clickMapAt(await journeys.pointOnLine("pyongyang", "vostochny"));
  await expect(reader.heading("Kim, Sept 2023")).toBeVisible();
  expect(await journeys.current()).toBeNull();
  await reader.stillMap();
  await reader.clickMapAt(await journeys.pointOnLine("pyongyang", "vostochny"));
  await expect.poll(() => journeys.current()).toBe(1);
  await reader.stillMap();
  await reader.clickMapAt(await reader.pointOf("vostochny"));
  await expect(reader.heading("Vostochny Cosmodrome")).toBeVisible();
});

test("with less motion the open journey is there at once, whole, and the other one fades", async ({ reader }) => {
  const journeys = new Journeys(reader);
  await reader.open();
  const before = await reader.stillMap();
  expect(pixelsOf(before, PUTIN)).toBeGreaterThan(60);
  await journeys.inKey("Kim, Sept 2023").click();
  await reader.leaveFocus();
  await reader.pointAt({ x: 5, y: 5 });
  const open = await reader.stillMap();
  for (const place of ["vostochny", "komsomolsk-on-amur", "vladivostok"])
    expect(pixelsOf(open, KIM, { ...(await reader.pointOnMap(place)), radius: 40 })).toBeGreaterThan(20);
  const box = await reader.map.boundingBox();
  const key = { x: 0, y: 0, radius: 280 };
  // The key keeps its samples.
  expect(box).not.toBeNull();
  expect(pixelsOf(open, PUTIN) - pixelsOf(open, PUTIN, key)).toBeLessThan(20);
});

test("a place that a journey leads to out of view has a card at the edge that leads there", async ({ reader }) => {
  const journeys = new Journeys(reader);
  await reader.open();
  await journeys.inKey("Kim, Sept 2023").click();
  await journeys.leg(2).click();
  await expect(journeys.pointer("pyongyang")).toBeVisible();
  await expect(journeys.pointer("pyongyang")).toContainText("Kim, Sept 2023, 1,443 km");
  await expect(reader.marker("pyongyang")).toBeHidden();
  await reader.stillMap();
  await journeys.pointer("pyongyang").press("Enter");
  await expect(reader.heading("Pyongyang")).toBeFocused();
  await expect(reader.marker("pyongyang")).toBeVisible();
  await expect(journeys.pointer("pyongyang")).toBeHidden();
});

test("places on the map have names of their own, and arrow keys lead from one to the next", async ({ reader }) => {
  const journeys = new Journeys(reader);
  await reader.open();
  const names = await journeys.markerNames();
  expect(names[0]).toBe("Pyongyang, 27 excerpts; Capital city, North Korea; 684 km south-west of Vladivostok");
  expect(new Set(names).size).toBe(6);
  for (const name of names) expect(name).toMatch(/^.+, \d+ excerpts?; .+; [\d,]+ km [a-z-]+ of .+$/);
  await journeys.focusMarker("pyongyang");
  await reader.press("ArrowLeft");
  expect(await journeys.focusedMarker()).toBe("hanoi");
  await reader.press("ArrowLeft");
  expect(await journeys.focusedMarker()).toBe("hanoi");
  await reader.press("ArrowRight");
  expect(await journeys.focusedMarker()).toBe("pyongyang");
  await reader.press("Enter");
  await expect(reader.heading("Pyongyang")).toBeVisible();
});

test("the map in words names every place with its distances, and leads to places and legs", async ({ reader }) => {
  const journeys = new Journeys(reader);
  await reader.open({ waitForMap: false });
  await journeys.inWords.click();
  await expect(reader.page.locator(".directory > li")).toHaveCount(6);
  const hanoi = reader.page.locator(".directory > li").filter({ has: reader.button(/^Hanoi, 3 excerpts/) });
  await expect(hanoi.getByText("2,760 km south-west of Pyongyang", { exact: true })).toBeVisible();
  await hanoi.getByRole("button", { name: "Putin, June 2024: here from Pyongyang, 2,760 km" }).click();
  await expect(reader.heading("Putin, June 2024")).toBeVisible();
  expect(await journeys.current()).toBe(1);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true });

  test("journeys open from the list, since there is no room for a key", async ({ reader }) => {
    const journeys = new Journeys(reader);
    await reader.open({ waitForMap: false });
    await expect(journeys.inKey("Kim, Sept 2023")).toBeHidden();
    await journeys.inList("Kim, Sept 2023").tap();
    await expect(reader.heading("Kim, Sept 2023")).toBeVisible();
    await expect(journeys.legs).toHaveCount(3);
  });
});
