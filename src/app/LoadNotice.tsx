import "./LoadNotice.css";
import { messages } from "#i18n/messages";
import { LoadError } from "#reader/LoadError";

interface LoadNoticeProps {
  /** The cause in words, a whole sentence. */
  message: string;
  onRetry: () => void;
}

/** Over a page that can be read but has not come to life. */
export function LoadNotice({ message, onRetry }: LoadNoticeProps) {
  return (
    <aside className="load-notice card">
      <LoadError message={messages.storyNotLoaded(message)} onRetry={onRetry} />
    </aside>
  );
}
