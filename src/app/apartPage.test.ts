import { expect, test } from "vitest";
import { apartPage } from "./apartPage";

test("the handout and a speaker's room have pages of their own", () => {
  expect(apartPage("#handout")).toEqual({ page: "handout" });
  expect(apartPage("#speaker=0a1b2c3d4e")).toEqual({ page: "speaker", room: "0a1b2c3d4e" });
});

test.each([
  "",
  "#",
  "#place=hanoi",
  "#tour=3",
  "#handouts",
  "#handout=1",
  "#place=hanoi&handout",
  "#speaker",
  "#speaker=",
  "#speaker=short",
  "#speaker=../../etc",
  "#speaker=0a1b2c3d4e&lang=de",
  `#speaker=${"a".repeat(33)}`,
])("%j is the reader's", (hash) => {
  expect(apartPage(hash)).toBeNull();
});
