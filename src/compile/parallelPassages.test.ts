import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article, ParallelPassage } from "#story/story";
import { testArticle } from "#story/testParts";
import { findParallels } from "./parallelPassages";

function article(id: string, paragraphs: readonly string[], lang = "en"): Article {
  return testArticle(id, {
    lang,
    blocks: paragraphs.map((text) => (text === "" ? { type: "gap" } : { type: "paragraph", text, mentions: [] })),
  });
}

function textOf(articles: readonly Article[], { passages }: ParallelPassage, side: 0 | 1): string {
  const { article: id, block, start, end } = passages[side];
  const found = articles.find((one) => one.id === id)?.blocks[block];
  return found?.type === "paragraph" ? found.text.slice(start, end) : "";
}

/** The passages found, as their texts. */
function passagesOf(articles: readonly Article[]): string[][] {
  return findParallels(articles).map((parallel) => [textOf(articles, parallel, 0), textOf(articles, parallel, 1)]);
}

/** The runs of the only parallel: what is the same, or what each side has instead. */
function runsOf(one: string, other: string, lang = "en"): (string | [string, string])[] {
  const articles = [article("one", [one], lang), article("other", [other], lang)];
  const [parallel] = findParallels(articles);
  return (parallel?.runs ?? []).map(({ type, a, b }) =>
    type === "same" ? one.slice(...a) : [one.slice(...a), other.slice(...b)],
  );
}

const PORT =
  "The harbour master said the ferry had left the northern pier twenty minutes late because a fallen crane blocked the gate.";

describe("a report in two articles is found", () => {
  test.each<[what: string, lang: string, one: string, other: string]>([
    ["word for word", "en", PORT, PORT],
    [
      "reworded, as by an agency and a paper",
      "en",
      "However, he sidestepped the question of fishing rights, saying only that the island complies with treaties forbidding the town's purchase of trawlers.",
      "He dodged the question, however, of fishing rights, saying only that the island is abiding by treaties forbidding purchasing trawlers from the town.",
    ],
    [
      "in Korean, with other particles and endings",
      "ko",
      "항만청은 화요일 북쪽 부두에서 여객선이 크레인 사고 때문에 이십 분 늦게 출항했다고 밝혔다.",
      "항만청은 북쪽 부두의 여객선이 화요일 크레인 사고로 인해 이십 분 늦게 출항했다고 밝혔다.",
    ],
    [
      "in Chinese, without spaces",
      "zh",
      "港务局表示,由于一台倒塌的起重机堵住了大门,渡轮星期二从北码头晚了二十分钟才出发。",
      "港务局称,由于一台倒下的起重机堵住了大门,渡轮星期二从北码头迟了二十分钟才启航。",
    ],
    [
      "in Russian",
      "ru",
      "Капитан порта заявил, что паром вышел от северного причала на двадцать минут позже, потому что упавший кран перекрыл ворота.",
      "Капитан порта сообщил, что паром вышел от северного причала с опозданием на двадцать минут, потому что рухнувший кран перекрыл ворота.",
    ],
    [
      "in Thai, without spaces",
      "th",
      "นายท่าเรือกล่าวว่าเรือข้ามฟากออกจากท่าเรือเหนือช้ายี่สิบนาทีเพราะเครนล้มขวางประตู",
      "นายท่าเรือเผยว่าเรือข้ามฟากออกจากท่าเรือเหนือสายยี่สิบนาทีเพราะเครนล้มขวางประตู",
    ],
  ])("%s", (_, lang, one, other) => {
    const articles = [article("one", [one], lang), article("other", [other], lang)];
    expect(passagesOf(articles)).toEqual([[one, other]]);
  });

  test("as a quotation inside another sentence, which stays outside", () => {
    const quote = "we never asked anyone to carry those lamps across the frozen river before the bells had rung twice";
    const one = `Late in the evening a councillor from the hills told reporters gathered outside: “${quote}”, and left without a further word to them.`;
    const other = `Nobody in the valley would comment, though a letter pinned to the church door insisted “${quote}” in blue ink.`;
    const [[first = "", second = ""] = []] = passagesOf([article("one", [one]), article("other", [other])]);
    expect(first).toContain(quote);
    expect(first).not.toContain("councillor");
    expect(second).toContain(quote);
    expect(second).not.toContain("valley");
  });

  test("as one passage where neighbouring sentences are shared, apart from sentences that are not", () => {
    const shared = `${PORT} Divers searched the wreck until dusk and found only two rusted anchors beneath the hull.`;
    const one = `Bread will cost more from spring, bakers warn. ${shared}`;
    const other = `${shared} Football resumes tomorrow evening in the old stadium.`;
    expect(passagesOf([article("one", [one]), article("other", [other])])).toEqual([[shared, shared]]);
  });

  test("in every pair of three articles, in the order of the articles", () => {
    const articles = ["a", "b", "c"].map((id) => article(id, ["", PORT]));
    const pairs = findParallels(articles).map(({ passages }) => passages.map((passage) => passage.article).join());
    expect(pairs).toEqual(["a,b", "a,c", "b,c"]);
  });

  test("in a paragraph of many thousand words", () => {
    const filler = (seed: string) => Array.from({ length: 3000 }, (_, n) => `${seed}${n}`).join(" ");
    const articles = [
      article("one", [`${filler("x")}. ${PORT} ${filler("z")}.`]),
      article("other", [`${filler("y")}. ${PORT}`]),
    ];
    expect(passagesOf(articles)).toEqual([[PORT, PORT]]);
  });
});

describe("other texts are no parallels", () => {
  test.each<[what: string, lang: string, one: string, other: string]>([
    [
      "the same names, other facts",
      "en",
      "South Korean troops fired warning shots Tuesday after North Korean soldiers briefly crossed the heavily fortified border, apparently in error.",
      "South Korean soldiers fired no shots on Thursday when North Korean defectors crossed the heavily fortified border at night.",
    ],
    [
      "a set phrase",
      "en",
      "Kim and Putin said on Wednesday that a bridge would be built over the river before winter.",
      "Asked about grain, Kim and Putin said on Wednesday they had nothing to announce.",
    ],
    [
      "titles and names in a row",
      "en",
      "North Korean leader Kim Jong Un and Russian President Vladimir Putin toured an aircraft plant.",
      "Two horses were given by North Korean leader Kim Jong Un and Russian President Vladimir Putin sent back a car.",
    ],
    [
      "one event in two reporters' words",
      "en",
      "The harbour master blamed a fallen crane for the late departure of the ferry from the northern pier.",
      "Passengers waited for twenty minutes on the ferry, since a crane had come down in front of the gate, officials at the harbour said.",
    ],
    [
      "a short quotation that every report has",
      "en",
      "Kim pledged “full and unconditional support” for the war, which surprised nobody in the hall.",
      "Analysts doubt that “full and unconditional support” means more than shells.",
    ],
    [
      "the same names in Korean",
      "ko",
      "김정은 국무위원장과 블라디미르 푸틴 대통령은 화요일 우주기지를 둘러보고 악수를 나누었다.",
      "김정은 국무위원장과 블라디미르 푸틴 대통령의 만남에 대해 서울은 우려를 나타내며 추가 제재를 예고했다.",
    ],
    [
      "the same names in Chinese",
      "zh",
      "金正恩和普京星期三在平壤举行会谈,并签署了一项新条约。",
      "韩国军方表示,金正恩和普京的访问使边境局势更加紧张,部队已提高戒备。",
    ],
  ])("%s", (_, lang, one, other) => {
    expect(passagesOf([article("one", [one], lang), article("other", [other], lang)])).toEqual([]);
  });

  test("what an article says twice itself", () => {
    expect(findParallels([article("one", [PORT, PORT])])).toEqual([]);
  });
});

describe("runs", () => {
  test("mark whole words, capitals and signs, and tell which side they are on", () => {
    expect(
      runsOf(
        "The meeting, which lasted more than four hours at the old Mill, shows how they’re drifting apart on prices of wool : nobody signed.",
        "The meeting, which lasted over four hours at the mill, shows how they are drifting apart on prices of wool: nobody has signed.",
      ),
    ).toEqual([
      "The meeting, which lasted ",
      ["more than", "over"],
      " four hours at the ",
      ["old Mill", "mill"],
      ", shows how ",
      ["they’re", "they are"],
      " drifting apart on prices of wool",
      [" ", ""],
      ": nobody ",
      ["", "has "],
      "signed.",
    ]);
  });

  test("never cut a character in two", () => {
    const half = "The harbour master said the ferry had left the northern pier twenty minutes late ";
    // Two signs with the same first UTF-16 unit, then two with the same last one.
    expect(runsOf(`${half}😀 again`, `${half}😁 again`)).toEqual([half, ["😀", "😁"], " again"]);
    expect(runsOf(`${half}🈀 again`, `${half}😀 again`)).toEqual([half, ["🈀", "😀"], " again"]);
  });

  test("never cut a Korean word", () => {
    const runs = runsOf(
      "항만청은 북쪽 부두에서 여객선이 크레인 사고 때문에 이십 분 늦게 출항했다고 밝혔다.",
      "항만청은 북쪽 부두의 여객선이 크레인 사고 때문에 이십 분 늦게 출항했다고 말했다.",
      "ko",
    );
    expect(runs).toEqual([
      "항만청은 북쪽 ",
      ["부두에서", "부두의"],
      " 여객선이 크레인 사고 때문에 이십 분 늦게 출항했다고 ",
      ["밝혔다", "말했다"],
      ".",
    ]);
  });

  test("cover both passages without a hole, and are the same where they say so", () => {
    const words = PORT.split(" ");
    const edit = fc.record({
      at: fc.nat(words.length - 1),
      word: fc.constantFrom("", "x", "a😀b", "😁", "Ferry,", "’s", "부두"),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        const changed = [...words];
        for (const { at, word } of edits) changed[at] = word;
        const other = changed.join(" ");
        for (const { passages, runs } of findParallels([article("one", [PORT]), article("other", [other])])) {
          for (const [side, text] of [PORT, other].entries()) {
            const ranges = runs.map(({ a, b }) => (side === 0 ? a : b));
            const starts = [...ranges.map(([start]) => start), passages[side]?.end];
            const ends = [passages[side]?.start, ...ranges.map(([, end]) => end)];
            expect(starts).toEqual(ends);
            expect(ranges.every(([start, end]) => !/\p{Cs}/u.test(text.slice(start, end)))).toBe(true);
          }
          for (const { type, a, b } of runs)
            if (type === "same") expect(PORT.slice(...a)).toBe(other.slice(...b));
            else expect(PORT.slice(...a)).not.toBe(other.slice(...b));
        }
      }),
    );
  });
});

test("thousands of paragraphs take seconds, not hours", () => {
  // Pseudo-random words with the frequencies of real text: a few very common, most rare.
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const paragraph = () => Array.from({ length: 60 }, () => `w${Math.floor(1 / (random() + 0.0002))}`).join(" ");
  const articles = Array.from({ length: 100 }, (_, n) =>
    article(`a${n}`, [...Array.from({ length: 40 }, paragraph), ...(n % 50 === 0 ? [PORT] : [])]),
  );
  const startedMs = performance.now();
  const found = passagesOf(articles);
  expect(found).toEqual([[PORT, PORT]]);
  expect(performance.now() - startedMs).toBeLessThan(30_000);
});
