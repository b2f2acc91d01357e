import { messages } from "#i18n/messages";
import { Notice } from "#ui/Notice";

interface LoadErrorProps {
  /** The cause in words, a whole sentence. */
  message: string;
  onRetry: () => void;
}

/** In place of a story that could not be had; stands in a `ReaderShell`. */
export function LoadError({ message, onRetry }: LoadErrorProps) {
  return (
    <Notice error next={{ label: messages.tryAgain(), onPress: onRetry }}>
      {message}
    </Notice>
  );
}
