import { formatDate } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { memoised } from "#store/memoised";
import type { Story } from "#story/story";

/** The line under a place's name on the map: its latest event, by place id. */
export const placeSubtitles = memoised((story: Story): ReadonlyMap<string, string> => {
  const lines = new Map<string, string>();
  for (const event of story.events)
    if (event.place !== null) lines.set(event.place, messages.eventLine(event.title, formatDate(event.date)));
  return lines;
});
