import { useState } from "react";
import { useStory } from "#store/useStory";

/** Rows of a long story's list that stand in the page at first. */
export const MOST_ROWS = 100;
/** Rows that each wish for more adds. */
const STEP = 400;

/** The first rows of a list, and what shows more of them; all of a story that is whole, `null` where there are no more. */
export function useBounded<T>(rows: readonly T[], first = MOST_ROWS): [rows: readonly T[], more: ShowMore | null] {
  const isLong = useStory((state) => state.story.archive !== undefined);
  const [extra, setExtra] = useState(0);
  const most = first + extra;
  if (!isLong || rows.length <= most) return [rows, null];
  return [rows.slice(0, most), { count: Math.min(STEP, rows.length - most), onPress: () => setExtra(extra + STEP) }];
}

export interface ShowMore {
  /** How many it adds. */
  count: number;
  onPress: () => void;
}
