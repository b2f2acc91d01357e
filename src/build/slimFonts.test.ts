import { expect, test } from "vitest";
import { withDividedFonts } from "./slimFonts";

test("a rule for Latin letters becomes one for either part; other rules stay as they are", () => {
  const greek =
    "@font-face{font-family:A;src:url(./a-greek-wght-normal-x1.woff2)format(woff2);unicode-range:U+370-3FF}";
  const latin =
    "@font-face{font-family:A;src:url(./a-latin-wght-normal-x2.woff2)format(woff2);unicode-range:U+0-FF,U+131}";
  const divided = withDividedFonts(`${greek}p{top:0}${latin}`);
  const rules = divided.match(/@font-face\{[^}]*\}/g) ?? [];
  expect(rules).toHaveLength(3);
  expect(divided).toContain(`${greek}p{top:0}`);
  expect(rules[1]).toMatch(/a-accented-wght-normal-x2\.woff2.*unicode-range:U\+00A1,.*U\+00D8-00FF/);
  expect(rules[2]).toMatch(/a-latin-wght-normal-x2\.woff2.*unicode-range:U\+0020-007E,/);
});
