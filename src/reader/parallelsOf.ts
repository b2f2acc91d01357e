import { articleById } from "#store/filters";
import { memoised } from "#store/memoised";
import type { Article, ParallelPassage, Story } from "#story/story";

/** The same report elsewhere, seen from one of the two articles. */
export interface ParallelElsewhere {
  parallel: ParallelPassage;
  /** Which of the two passages stands here. */
  own: 0 | 1;
  /** The article that the other passage is from. */
  article: Article;
}

const NONE: readonly ParallelElsewhere[] = [];

const byBlock = memoised((story: Story): ReadonlyMap<string, ParallelElsewhere[]> => {
  const found = new Map<string, ParallelElsewhere[]>();
  for (const parallel of story.parallels) {
    for (const own of [0, 1] as const) {
      const { article, block } = parallel.passages[own];
      const other = articleById(story).get(parallel.passages[own === 0 ? 1 : 0].article);
      if (!other) continue;
      const key = `${article}\n${block}`;
      found.set(key, [...(found.get(key) ?? []), { parallel, own, article: other }]);
    }
  }
  return found;
});

/** Where else the report of a block stands, in the order of the articles. */
export function parallelsOf(story: Story, article: string, block: number): readonly ParallelElsewhere[] {
  return byBlock(story).get(`${article}\n${block}`) ?? NONE;
}
