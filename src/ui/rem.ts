/** Length for an SVG's `width` or `height` that grows with the reader's text size; CSS pixels at 16 px text. */
export function rem(px: number): string {
  return `${px / 16}rem`;
}
