import "./RefusalCard.css";
import { messages } from "#i18n/messages";
import { Notice } from "#ui/Notice";

interface RefusalCardProps {
  /** The cause in words, a whole sentence. */
  message: string;
  onRetry: () => void;
}

/** In place of a map whose story could not be had, or is none. */
export function RefusalCard({ message, onRetry }: RefusalCardProps) {
  return (
    <main className="embed embed-refusal">
      <div className="embed-refusal-card">
        <Notice error next={{ label: messages.tryAgain(), onPress: onRetry }}>
          {messages.storyRefused(message)}
        </Notice>
      </div>
    </main>
  );
}
