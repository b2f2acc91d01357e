import "./ShowMoreButton.css";
import { messages } from "#i18n/messages";
import { TextButton } from "#ui/TextButton";
import type { ShowMore } from "./useBounded";

/** Under a list that stands in the page in part. */
export function ShowMoreButton({ more }: { more: ShowMore | null }) {
  if (!more) return null;
  return (
    <div className="show-more">
      <TextButton onPress={more.onPress}>{messages.showMore(more.count)}</TextButton>
    </div>
  );
}
