import { describe, expect, test } from "vitest";
import type { SourcePlace } from "#story/storySource";
import { findNames } from "./findNames";
import { createNameIndex } from "./nameIndex";

function place(id: string, names: string[], aliases: string[] = []): SourcePlace {
  const [title = id, ...others] = names;
  return {
    id,
    uri: null,
    title,
    summary: null,
    ccodes: [],
    fclasses: [],
    aliases,
    approximate: false,
    names: others.map((toponym) => ({ toponym, lang: null })),
    types: [],
    links: [],
    descriptions: [],
    geometry: { type: "Point", coordinates: [0, 0] },
    derive: null,
    path: [],
  };
}

const index = createNameIndex([
  place("pyongyang", ["Pyongyang", "평양", "평양시", "平壌", "Пхеньян"], ["Kim Il Sung Square"]),
  place("hanoi", ["Hanoi", "Hà Nội", "河内", "ハノイ", "ฮานอย"]),
  place("komsomolsk", ["Komsomolsk-on-Amur"]),
  place("amur", ["Amur"]),
  place("tokyo", ["東京"]),
  place("kyoto", ["京都", "京都市"]),
  place("york", ["York"]),
  place("new-york", ["New York", "New York City"]),
  place("city-hall", ["City Hall"]),
  place("xian", ["Xi'an", "Xi’an"]),
  place("xi", ["Xi"]),
  place("html", ["<b>Bold</b>"]),
]);

/** Words found and their places, in order. */
function find(text: string, lang = "en") {
  return findNames(text, lang, index).map(
    ({ start, end, places }) => `${text.slice(start, end)}=${places.map((item) => item.place)}`,
  );
}

describe("whole words", () => {
  test.each<[string, string[]]>([
    ["Hanoi", ["Hanoi=hanoi"]],
    ["(Hanoi), “Hanoi”; Hanoi.", ["Hanoi=hanoi", "Hanoi=hanoi", "Hanoi=hanoi"]],
    ["HANOI and hanoi and HaNoi", ["HANOI=hanoi"]],
    ["Hanoian Hanois preHanoi Hanoi2 Hanoi_x", ["Hanoi=hanoi"]],
    ["Hanoi\u0301 is another letter", []],
    ["Kim Il Sung Square, Kim Il Sung", ["Kim Il Sung Square=pyongyang"]],
    ["Пхеньян, но не Пхеньянский", ["Пхеньян=pyongyang"]],
    ["<b>Bold</b> text", ["<b>Bold</b>=html"]],
  ])("%s", (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe("possessives and apostrophes", () => {
  test.each<[string, string[]]>([
    ["Pyongyang’s, Pyongyang's, PYONGYANG’S", ["Pyongyang=pyongyang", "Pyongyang=pyongyang", "PYONGYANG=pyongyang"]],
    ["the Hanois’ and Hanoi’ ‘Hanoi’", ["Hanoi=hanoi", "Hanoi=hanoi"]],
    ["Xi’an, Xi'an, Xi's", ["Xi’an=xian", "Xi'an=xian", "Xi=xi"]],
    ["Xi'anyang", []],
  ])("%s", (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  test("outside English an apostrophe may part a word from the name", () => {
    expect(find("l’Hanoi d’Hanoi", "fr")).toEqual(["Hanoi=hanoi", "Hanoi=hanoi"]);
    expect(find("Hanoi'den", "tr")).toEqual(["Hanoi=hanoi"]);
  });
});

describe("hyphens and names in names", () => {
  test.each<[string, string[]]>([
    [
      "Pyongyang-based, pro-Pyongyang, Moscow-Pyongyang",
      ["Pyongyang=pyongyang", "Pyongyang=pyongyang", "Pyongyang=pyongyang"],
    ],
    ["Hanoi-to-Pyongyang flights", ["Hanoi=hanoi", "Pyongyang=pyongyang"]],
    ["Komsomolsk-on-Amur on the Amur", ["Komsomolsk-on-Amur=komsomolsk", "Amur=amur"]],
    ["Komsomolsk‑on‑Amur", ["Komsomolsk‑on‑Amur=komsomolsk"]],
    ["Nikolaevsk-on-Amur, Amur-on-Sea", []],
    ["New York City Hall in York", ["New York City=new-york", "York=york"]],
    ["New\u00a0York", ["New\u00a0York=new-york"]],
    ["Ha\u00adnoi", ["Ha\u00adnoi=hanoi"]],
  ])("%s", (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe("scripts", () => {
  test("Hangul: a boundary on the left only, composed or not", () => {
    expect(find("김정은이 평양에서, 평양시는 북평양", "ko")).toEqual(["평양=pyongyang", "평양시=pyongyang"]);
    const decomposed = "평양에서 평얗".normalize("NFD");
    expect(find(decomposed, "ko")).toEqual([`${"평양".normalize("NFD")}=pyongyang`]);
  });

  test("Latin between Hangul or Han", () => {
    expect(find("는Pyongyang에서", "ko")).toEqual(["Pyongyang=pyongyang"]);
    expect(find("在Hanoi的", "zh")).toEqual(["Hanoi=hanoi"]);
  });

  test("Han, Kana and Thai: the longest, without boundaries", () => {
    expect(find("朝鮮の平壌で、ハノイへ", "ja")).toEqual(["平壌=pyongyang", "ハノイ=hanoi"]);
    expect(find("京都市に", "ja")).toEqual(["京都市=kyoto"]);
    expect(find("越南首都河内的", "zh")).toEqual(["河内=hanoi"]);
    expect(find("ไปฮานอยแล้ว", "th")).toEqual(["ฮานอย=hanoi"]);
  });

  test("Vietnamese, composed and decomposed, against either form of the name", () => {
    expect(find("ở Hà Nội.".normalize("NFC"), "vi")).toEqual([`${"Hà Nội".normalize("NFC")}=hanoi`]);
    expect(find("ở Hà Nội.".normalize("NFD"), "vi")).toEqual([`${"Hà Nội".normalize("NFD")}=hanoi`]);
    expect(find("HÀ NỘI", "vi")).toEqual(["HÀ NỘI=hanoi"]);
    // ê and a dot below, half composed.
    expect(find("Hà N\u00f4\u0323i", "vi")).toEqual(["Hà N\u00f4\u0323i=hanoi"]);
    expect(find("Ha Noi", "vi")).toEqual([]);
  });

  test("offsets count UTF-16 units of the text as it is", () => {
    const text = "👩‍👩‍👧 𠮷 Hanoi";
    expect(findNames(text, "en", index)[0]).toMatchObject({ start: text.indexOf("Hanoi"), end: text.length });
  });
});

describe("names in Han characters alone", () => {
  const han = createNameIndex([
    { ...place("hanoi", ["Hanoi"]), names: [{ toponym: "河内", lang: "zh-Hans" }] },
    { ...place("kawachi", ["Kawachi"]), names: [{ toponym: "河内", lang: "ja" }] },
    {
      ...place("tokyo", ["Tokyo"], ["首都"]),
      names: [
        { toponym: "東京", lang: "ja" },
        { toponym: "東京", lang: "zh" },
        { toponym: "江戸", lang: null },
        { toponym: "東京タワー", lang: "ja" },
      ],
    },
  ]);
  const words = (text: string, lang: string) =>
    findNames(text, lang, han).map(
      ({ start, end, places }) => `${text.slice(start, end)}=${places.map((p) => p.place)}`,
    );

  test.each<[string, string, string[]]>([
    ["越南首都河内", "zh", ["首都=tokyo", "河内=hanoi"]],
    ["在河内", "zh-Hant-TW", ["河内=hanoi"]],
    ["河内で", "ja", ["河内=kawachi"]],
    ["河内", "en", []],
    ["東京", "zh", ["東京=tokyo"]],
    ["東京", "ja-JP", ["東京=tokyo"]],
    ["東京", "ko", []],
    ["江戸と東京タワー", "en", ["江戸=tokyo", "東京タワー=tokyo"]],
    ["Hanoi", "ja", ["Hanoi=hanoi"]],
  ])("%s in %s", (text, lang, expected) => {
    expect(words(text, lang)).toEqual(expected);
  });
});

test("two places of one name are both found", () => {
  const shared = createNameIndex([place("a", ["Springfield"]), place("b", ["Springfield"])]);
  expect(findNames("Springfield", "en", shared)[0]?.places.map((item) => item.place)).toEqual(["a", "b"]);
});

test("nothing touches what is excluded", () => {
  expect(findNames("Hanoi New York Hanoi", "en", index, [{ start: 9, end: 12 }])).toHaveLength(2);
});

test("byOf: names, aliases and descriptions, whatever the capitals", () => {
  expect(index.byOf("pyongyang", "PYONGYANG’s")).toBe("name");
  expect(index.byOf("pyongyang", "the Kim Il Sung square")).toBe("alias");
  expect(index.byOf("pyongyang", "the capital")).toBe("description");
  expect(index.byOf("hanoi", "Pyongyang")).toBe("description");
});

test("hostile texts take no quadratic time", () => {
  const long = createNameIndex([place("a", ["a".repeat(300)]), place("b", ["a"])]);
  for (const unit of ["a", "\u0301", "\u0323\u0302", "-on-", "ᄀ", "'", "A "]) {
    findNames(unit.repeat(200_000 / unit.length), "en", long);
  }
});
