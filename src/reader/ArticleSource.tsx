import "./ArticleSource.css";
import { formatDate, formatList } from "#i18n/formats";
import { messages } from "#i18n/messages";
import type { Article } from "#story/story";
import { Tag } from "#ui/Tag";

interface ArticleSourceProps {
  article: Article;
}

/** Outlet and date of an article; what it does not state is said to be not stated, or marked as inferred. */
export function ArticleSource({ article }: ArticleSourceProps) {
  const outlet = article.publisher ?? article.agency;
  const inferred = inferredFields(article);
  return (
    <p className="article-source">
      {outlet === null ? (
        <span className="article-source-open">{messages.outletNotStated()}</span>
      ) : (
        <span className="article-source-outlet">{outlet}</span>
      )}
      {article.publisher === null && article.agency !== null && <span>{messages.agency()}</span>}
      <span className="article-source-when">
        {article.published === null ? (
          <span>{messages.dateNotStated()}</span>
        ) : (
          <time dateTime={machineDate(article.published)}>{formatDate(article.published)}</time>
        )}
        {inferred.length > 0 && (
          <Tag hint={messages.inferredHint()}>{messages.inferredFields(formatList(inferred))}</Tag>
        )}
      </span>
    </p>
  );
}

/** The shown values that the source does not state, by name. */
export function inferredFields(article: Article): string[] {
  const has = (key: Article["inferred"][number]) => article.inferred.includes(key);
  const fields: string[] = [];
  if (article.publisher !== null && has("publisher")) fields.push(messages.fieldOutlet());
  if (article.publisher === null && article.agency !== null && has("agency")) fields.push(messages.fieldAgency());
  if (article.published !== null && has("published")) fields.push(messages.fieldDate());
  if (has("title")) fields.push(messages.fieldHeadline());
  return fields;
}

/** HTML knows no intervals, and an attribute that does not hold a date is worse than none. */
function machineDate(date: string): string | undefined {
  return date.includes("/") ? undefined : date;
}
