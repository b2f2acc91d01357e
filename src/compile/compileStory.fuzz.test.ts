import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { StoryFile } from "#story/files";
import { parseStory } from "#story/storySchema";
import { compileStory } from "./compileStory";

const VALID = fileURLToPath(new URL("../../tests/fixtures/compile/valid/in/", import.meta.url));

const base: StoryFile[] = [
  ...["story.yaml", "places.geojson"],
  ...readdirSync(`${VALID}articles`).map((name) => `articles/${name}`),
].map((path) => ({ path, bytes: new Uint8Array(readFileSync(VALID + path)) }));

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Scraps that mean something to one of the parsers. */
const scrap = fc.constantFrom(
  ..."[ ] ( ) { } : - , ' \" \\ # & * ! | > ? @ % ` ~ … ’ \n \t \r".split(" "),
  "\n\n",
  "[…]",
  "---\n",
  "place:",
  "](place:hanoi)",
  "](place:none)",
  '[Hanoi](place:hanoi "government")',
  "[a](place:hanoi,dmz)",
  "[b [c](place:dmz)](place:hanoi)",
  "https://example.org",
  "Hanoi",
  "HANOI: ",
  "Hà Nội".normalize("NFD"),
  "평양에서",
  "👩‍👩‍👧",
  "\ud800",
  "\u0000",
  "\u202e",
  "\ufeff",
  "__proto__",
  "constructor",
  "null",
  "true",
  "1e999",
  "-0",
  "2023-02-30",
  "&a [*a]",
  "<<: *a",
  "!!binary",
  "rights: excerpts\n",
  "lang: ar\n",
  "dateline: Hanoi\n",
  "inferred: [date]\n",
  "layout: map",
  "leg: 2",
  "journey: a-visit",
  "places: [hanoi, hanoi]",
  "camera: { center: [1, 2], zoom: 3 }",
);

const junk = fc.oneof(scrap, fc.string({ unit: "binary", maxLength: 20 }), fc.lorem({ maxCount: 3 }));

type Change = (text: string) => string;

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), junk).map(
    ([at, words]): Change =>
      (text) =>
        text.slice(0, at * text.length) + words + text.slice(at * text.length),
  ),
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30)).map(
    ([at, length]): Change =>
      (text) =>
        text.slice(0, at * text.length) + text.slice(Math.floor(at * text.length) + length),
  ),
  fc.tuple(fc.nat(60), fc.nat(60)).map(
    ([from, to]): Change =>
      (text) => {
        const lines = text.split("\n");
        const [line = ""] = lines.splice(from % lines.length, 1);
        lines.splice(to % (lines.length + 1), 0, line, ...(from % 3 === 0 ? [line] : []));
        return lines.join("\n");
      },
  ),
  // A value for another, as far as YAML and JSON have them on a line.
  fc
    .tuple(
      fc.nat(60),
      fc.oneof(
        junk,
        fc.jsonValue().map((value) => JSON.stringify(value)),
      ),
    )
    .map(
      ([number, value]): Change =>
        (text) => {
          const lines = text.split("\n");
          const at = number % lines.length;
          lines[at] = (lines[at] ?? "").replace(/: .*/, () => `: ${value}`);
          return lines.join("\n");
        },
    ),
  // Text that changes nothing that is required: these stories stay whole.
  fc.array(junk, { maxLength: 6 }).map(
    (words): Change =>
      (text) =>
        `${text}\n\n${words.join(" ")}\n`,
  ),
);

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 200 }).map((text) => encoder.encode(text)),
  fc.jsonValue().map((value) => encoder.encode(JSON.stringify(value))),
  fc.array(junk, { maxLength: 30 }).map((words) => encoder.encode(words.join(""))),
);

const path = fc.oneof(
  fc.constantFrom(
    "story.yaml",
    "places.geojson",
    "articles/fair.md",
    "articles/FAIR.md",
    "articles/new.md",
    "articles/a/b.md",
    "README.md",
  ),
  fc.string({ maxLength: 12 }).map((name) => `articles/${name}.md`),
  fc.string({ maxLength: 12 }),
);

type FolderChange = (files: StoryFile[]) => StoryFile[];

const folderChange: fc.Arbitrary<FolderChange> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.nat(), change).map(
      ([number, apply]): FolderChange =>
        (files) =>
          files.map((file, index) =>
            index === number % files.length
              ? { ...file, bytes: encoder.encode(apply(decoder.decode(file.bytes))) }
              : file,
          ),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(), fc.array(junk, { minLength: 1, maxLength: 8 })).map(
      ([number, words]): FolderChange =>
        (files) =>
          files.map((file, index) =>
            file.path.endsWith(".md") && index % 2 === number % 2
              ? { ...file, bytes: encoder.encode(`${decoder.decode(file.bytes)}\n\n${words.join(" ")}\n`) }
              : file,
          ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(path, bytes).map(
      ([name, content]): FolderChange =>
        (files) => [...files, { path: name, bytes: content }],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(), bytes).map(
      ([number, content]): FolderChange =>
        (files) =>
          files.map((file, index) => (index === number % files.length ? { ...file, bytes: content } : file)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat().map(
      (number): FolderChange =>
        (files) =>
          files.filter((_, index) => index !== number % files.length),
    ),
  },
);

test("2,000 folders: no throw, no half-built story", () => {
  let whole = 0;
  fc.assert(
    fc.property(fc.array(folderChange, { minLength: 0, maxLength: 3 }), (changes) => {
      const files = changes.reduce((current, apply) => (current.length === 0 ? current : apply(current)), base);
      const { story, issues } = compileStory(files);
      for (const issue of issues) {
        expect(issue.message).not.toContain("compiler failed");
        expect(issue.line).toBeGreaterThan(0);
        expect(issue.column).toBeGreaterThan(0);
      }
      expect(story === null).toBe(issues.some((issue) => issue.severity === "error"));
      if (story === null) return;
      whole++;
      // `parseStory` checks every reference, every mention's range, and that every excerpt is its paragraph.
      expect(parseStory(JSON.parse(JSON.stringify(story)))).toEqual(story);
      const sources = files.filter((file) => file.path.endsWith(".md")).map((file) => decoder.decode(file.bytes));
      expect(story.articles.length).toBeLessThanOrEqual(sources.length);
      for (const excerpt of story.excerpts) {
        const paragraph = story.articles.find(({ id }) => id === excerpt.article)?.blocks[excerpt.block];
        expect(paragraph).toMatchObject({ type: "paragraph", text: excerpt.text });
        expect(excerpt.mentions.some(({ place }) => place === excerpt.place)).toBe(true);
        for (const { start, end } of excerpt.mentions) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(excerpt.text.length);
        }
      }
    }),
    { numRuns: 2000 },
  );
  // Were nearly all folders broken, the second half would prove nothing.
  expect(whole).toBeGreaterThan(300);
}, 120_000);
