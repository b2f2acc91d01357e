import type { Story } from "#story/story";
import { type Filters, filteredExcerpts } from "./filters";
import { memoisedBoth } from "./memoised";

/** Of a story that is whole, indices of the blocks with an excerpt that the filters let through, by article id. */
export const filteredBlocks = memoisedBoth(
  (story: Story, filters: Filters): ReadonlyMap<string, ReadonlySet<number>> => {
    const blocks = new Map<string, Set<number>>();
    for (const { article, block } of filteredExcerpts(story, filters)) {
      const found = blocks.get(article);
      if (found) found.add(block);
      else blocks.set(article, new Set([block]));
    }
    return blocks;
  },
);
