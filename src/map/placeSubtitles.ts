import { formatDate } from "#i18n/formats";
import { currentLanguage, type Language } from "#i18n/language";
import { messages } from "#i18n/messages";
import { memoisedPair } from "#store/memoised";
import type { Story } from "#story/story";

/** The line under a place's name on the map: its latest event, by place id. */
export function placeSubtitles(story: Story): ReadonlyMap<string, string> {
  return subtitlesIn(story, currentLanguage());
}

const subtitlesIn = memoisedPair((story: Story, _language: Language): ReadonlyMap<string, string> => {
  const lines = new Map<string, string>();
  for (const event of story.events)
    if (event.place !== null) lines.set(event.place, messages.eventLine(event.title, formatDate(event.date)));
  return lines;
});
