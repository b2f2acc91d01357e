import type { Theme } from "./mapScene";

/** Pictures that the style draws with; `mapImages.ts` makes them while the page runs. */
export const mapImageKinds = [
  "city",
  "hatch",
  "hatch-selected",
  "hatch-empty",
  "square",
  "square-selected",
  "square-empty",
  "arrow-0",
  "arrow-1",
  "arrow-2",
  "arrow-3",
  "label-box",
  "empty",
  "leader",
  "blank",
] as const;

export type MapImageKind = (typeof mapImageKinds)[number];

/** Both themes have their pictures at once, so that a change of theme finds them. */
export function imageName(theme: Theme, kind: MapImageKind): string {
  return `${theme}:${kind}`;
}
