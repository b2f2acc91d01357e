import { createSkewed } from "./random.mjs";

/** Parts of names and the same sound in Hangul, one to one, so that names that differ differ in both scripts. */
const PARTS = (
  "Ak악 Bel벨 Car카 Dun둔 Esh에 Fal팔 Gor고 Hal할 Ist이 Jov조 Kel켈 Lun룬 Mar마 Nov노 Osk오 Pal팔라 Rav라 Sel셀 Tor토 Ulm울 " +
  "Var바 Wen웬 Yar야 Zal잘"
).split(" ");
const MIDDLES = "a아 e어 i히 o호 u우 an안 en엔 ir일 or올 ul굴 av압 em엠 os옷 ".trim().split(" ");
const ENDS =
  "berg베르크 dal달 fort포트 grad그라드 holm홈 ka카이 lov로브 mir미르 nik니크 pol폴 sk스크 ton턴 vik비크 zen젠".split(
    " ",
  );
const BEFORE = "Port포트 New뉴 Upper어퍼 Old올드".split(" ");

const KINDS = [
  { label: "town", fclass: "P" },
  { label: "village", fclass: "P" },
  { label: "city", fclass: "P" },
  { label: "harbour", fclass: "S" },
  { label: "mountain", fclass: "T" },
];

/** Country, then west, south, east, north of a rectangle of land in it, in degrees. */
const COUNTRIES = (
  "FR 0 44.5 5 48.5,DE 8 48.5 12.5 53,PL 16 50 23 53.5,UA 25 48 36 51,TR 30 37.5 40 40.5,IR 48 30 58 36,KZ 55 46 78 51," +
  "IN 74 16 81 27,CN 100 25 117 38,RU 40 54 100 62,KR 127 35.3 128.8 37.5,VN 105 20.8 106 22,TH 100 14 103 18," +
  "JP 138 35.5 139.8 36.8,BR -58 -20 -43 -8,AR -66 -38 -60 -26,US -118 33 -85 45,CA -115 50 -85 55,MX -104 20 -99 26," +
  "NG 4 7.5 12 12,KE 35 -1 38.5 3,ZA 21 -32 29 -25,EG 27 24 32 30,DZ 0 28 7 35,AU 120 -32 146 -20,SE 13 57 17 65," +
  "ES -5.5 38 -1 42,GB -2.5 51.5 -0.5 54.5,IT 10.5 43 12.5 45.5,ID 101 -3 104 -1"
)
  .split(",")
  .map((row) => row.split(" "))
  .map(([code, ...box]) => ({ code, box: box.map(Number) }));

/** Of a part such as `Ak악`: as Latin letters and as Hangul. */
function bothScripts(part) {
  const at = part.search(/\p{Script=Hangul}/u);
  return [part.slice(0, at), part.slice(at)];
}

function makeName(random) {
  const parts = [random.pick(PARTS), random.pick(MIDDLES), random.pick(ENDS)];
  // Four parts where three would soon be used up.
  if (random.chance(0.6)) parts.splice(2, 0, random.pick(MIDDLES));
  const [latin, hangul] = [0, 1].map((script) => parts.map((part) => bothScripts(part)[script]).join(""));
  if (!random.chance(0.1)) return { latin, hangul };
  const [before, hangulBefore] = bothScripts(random.pick(BEFORE));
  return { latin: `${before} ${latin}`, hangul: `${hangulBefore} ${hangul}` };
}

function roundDegrees(value) {
  return Math.round(value * 10000) / 10000;
}

/** A point in a country, [longitude, latitude] in degrees; every third lies close to another of the same country. */
function makePoint(random, { code, box }, pointsByCountry) {
  const [west, south, east, north] = box;
  const known = pointsByCountry.get(code) ?? [];
  let point = [west + random.next() * (east - west), south + random.next() * (north - south)];
  if (known.length > 0 && random.chance(1 / 3)) {
    const [lng, lat] = random.pick(known);
    point = [lng + (random.next() - 0.5) * 0.4, lat + (random.next() - 0.5) * 0.4];
  }
  point = [
    roundDegrees(Math.min(Math.max(point[0], west), east)),
    roundDegrees(Math.min(Math.max(point[1], south), north)),
  ];
  pointsByCountry.set(code, [...known.slice(-200), point]);
  return point;
}

/** Features of Linked Places Format, longitude first. No two have a name in common. */
export function makePlaces(random, count) {
  const taken = new Set();
  const pointsByCountry = new Map();
  const countryIndex = createSkewed(random, COUNTRIES.length);
  return Array.from({ length: count }, () => {
    let name = makeName(random);
    while (taken.has(name.latin) || taken.has(name.hangul)) name = makeName(random);
    taken.add(name.latin).add(name.hangul);
    const country = COUNTRIES[countryIndex()];
    const kind = random.pick(KINDS);
    return {
      type: "Feature",
      id: name.latin.toLowerCase().replace(" ", "-"),
      properties: {
        title: name.latin,
        summary: `${kind.label[0].toUpperCase()}${kind.label.slice(1)}, ${country.code}`,
        ccodes: [country.code],
        fclasses: [kind.fclass],
      },
      names: [
        { toponym: name.latin, lang: "en" },
        { toponym: name.hangul, lang: "ko" },
      ],
      types: [{ label: kind.label }],
      geometry: { type: "Point", coordinates: makePoint(random, country, pointsByCountry) },
    };
  });
}
