import { messages } from "#i18n/messages";
import type { ArticleRow } from "#story/story";

/** The shown values that the source does not state, by name. */
export function inferredFields(article: ArticleRow): string[] {
  const has = (key: ArticleRow["inferred"][number]) => article.inferred.includes(key);
  const fields: string[] = [];
  if (article.publisher !== null && has("publisher")) fields.push(messages.fieldOutlet());
  if (article.publisher === null && article.agency !== null && has("agency")) fields.push(messages.fieldAgency());
  if (article.published !== null && has("published")) fields.push(messages.fieldDate());
  if (has("title")) fields.push(messages.fieldHeadline());
  return fields;
}

/** The value of a `datetime` attribute: HTML knows no intervals, and one that holds no date is worse than none. */
export function machineDate(date: string): string | undefined {
  return date.includes("/") ? undefined : date;
}
