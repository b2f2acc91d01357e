import { formatNumber } from "#i18n/formats";
import { messages } from "#i18n/messages";

interface ExcerptCountProps {
  count: number;
  /** Of the number that is seen. */
  className: string;
}

/** A number of excerpts: the bare number to be seen, and what it counts for those who hear it. */
export function ExcerptCount({ count, className }: ExcerptCountProps) {
  return (
    <>
      <span className={className} aria-hidden="true">
        {formatNumber(count)}
      </span>
      <span className="visually-hidden">{messages.excerptCount(count)}</span>
    </>
  );
}
