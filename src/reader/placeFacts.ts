import { formatCoordinates } from "#i18n/formats";
import { messages } from "#i18n/messages";
import type { Place } from "#story/story";

/** What kind of place it is, and where; an area has no one position, but an outline that may be approximate. */
export function placeFacts({ geometry, properties }: Place): string | null {
  const { summary, labelPoint, approximate } = properties;
  const position =
    geometry.type === "Point" ? formatCoordinates(labelPoint) : approximate ? messages.outlineApproximate() : null;
  return summary !== null && position !== null ? messages.summaryAndPosition(summary, position) : (summary ?? position);
}
