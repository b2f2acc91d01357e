import { toHash } from "#store/address";
import { NO_CHOICES } from "#store/choices";
import type { Excerpt } from "#story/story";

/**
 * Where a passage is read in its article: a view of the reader's own page.
 * @param home - address of that page
 */
export function contextLink(home: string, { id, place, article }: Excerpt): string {
  return `${home}${toHash({ ...NO_CHOICES, selected: place, excerpt: id, article })}`;
}
