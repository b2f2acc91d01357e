/**
 * Width of one line of Libre Franklin in CSS pixels, near enough to lay labels out: within a few per cent, a little
 * too wide rather than too narrow. Measuring with the real font would have to wait until it has arrived.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const char of text) ems += advance(char);
  return ems * size * (bold ? 1.06 : 1);
}

function advance(char: string): number {
  if (/[ijltfrI.,:;'’|!()[\]· -]/u.test(char)) return 0.3;
  if (/[mwMWÆŒ—]/u.test(char)) return 0.86;
  if (/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(char)) return 1;
  // Marks stand on a letter; controls of direction are not drawn.
  if (/[\p{Mn}\p{Cf}]/u.test(char)) return 0;
  if (/[\p{Lu}\p{Nd}]/u.test(char)) return 0.63;
  return 0.56;
}
