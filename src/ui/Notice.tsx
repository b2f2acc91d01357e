import "./Notice.css";
import { X } from "lucide-react";
import { TextButton } from "./TextButton";

interface NoticeProps {
  /** One sentence that says why there is nothing. */
  children: string;
  /** The one way out. */
  next: { label: string; onPress: () => void };
  /** Something went wrong: the sentence gets a cross and is announced at once. */
  error?: boolean;
}

/** In place of content that is not there. */
export function Notice({ children, next, error = false }: NoticeProps) {
  return (
    <div className="notice" role={error ? "alert" : undefined}>
      <p className="notice-cause">
        {error && <X strokeWidth={2.5} aria-hidden="true" />}
        {children}
      </p>
      <TextButton onPress={next.onPress}>{next.label}</TextButton>
    </div>
  );
}
