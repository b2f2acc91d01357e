/** Whether filters let a passage through that was found in a long story and is not in hand itself. */
import { kindBits } from "#story/mentionKinds";
import type { ArticleRow, Excerpt, Mention, Story, StoryRows } from "#story/story";
import { type Filters, isFiltered, passingRows } from "./filters";

interface FoundPassage extends Pick<Excerpt, "place" | "event"> {
  mentions: readonly Mention[];
  article: ArticleRow;
}

export function isLetThrough({ events }: Story, filters: Filters, passage: FoundPassage): boolean {
  if (!isFiltered(filters)) return true;
  const row: StoryRows = {
    places: [passage.place],
    articles: [passage.article],
    events,
    starts: Uint32Array.of(0, 1),
    article: Int32Array.of(0),
    kinds: Uint8Array.of(kindBits({ ...passage, mentions: [...passage.mentions] })),
    event: Int32Array.of(events.findIndex(({ id }) => id === passage.event)),
  };
  return passingRows(row, filters)[0] === 1;
}
