import "./ArticleSource.css";
import { formatDate, formatList } from "#i18n/formats";
import { messages } from "#i18n/messages";
import type { ArticleRow } from "#story/story";
import { Tag } from "#ui/Tag";
import { inferredFields, machineDate } from "./articleFields";

interface ArticleSourceProps {
  article: ArticleRow;
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
