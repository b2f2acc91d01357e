import { messages } from "#i18n/messages";
import type { LinePattern } from "#ui/ModeSample";

const NAMES: Record<LinePattern, () => string> = {
  train: messages.modeTrain,
  flight: messages.modeFlight,
  ship: messages.modeShip,
  road: messages.modeRoad,
  notStated: messages.modeNotStated,
  planned: messages.legPlanned,
};

/** What a pattern of a journey's line means. */
export function modeName(pattern: LinePattern): string {
  return NAMES[pattern]();
}
