import { type KeyboardEvent, useRef } from "react";
import { messages } from "#i18n/messages";
import type { SheetHeight } from "#store/storyState";
import { useStory } from "#store/useStory";
import { useSheetDrag } from "./useSheetDrag";

const HEIGHTS: readonly SheetHeight[] = ["low", "half", "full"];

const LABELS: Record<SheetHeight, () => string> = {
  low: () => messages.sheetLow(),
  half: () => messages.sheetHalf(),
  full: () => messages.sheetFull(),
};

/**
 * Only on a phone: the head of the sheet. A press steps it through its three heights, arrow keys raise and lower it,
 * a drag takes it anywhere. `controls` is the id of what the sheet holds.
 */
export function SheetGrip({ controls }: { controls: string }) {
  const sheet = useStory((state) => state.sheet);
  const setSheet = useStory((state) => state.setSheet);
  const head = useRef<HTMLDivElement>(null);
  useSheetDrag(head);

  const at = HEIGHTS.indexOf(sheet);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowUp: at + 1, ArrowDown: at - 1, End: HEIGHTS.length - 1, Home: 0 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setSheet(HEIGHTS[to] ?? sheet);
  };
  return (
    <div ref={head} className="reader-head">
      <button
        type="button"
        className="reader-grip"
        aria-expanded={sheet !== "low"}
        aria-controls={controls}
        aria-label={LABELS[sheet]()}
        onClick={() => setSheet(HEIGHTS[(at + 1) % HEIGHTS.length] ?? sheet)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
