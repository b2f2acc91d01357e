import "./NoticeBar.css";
import { X } from "lucide-react";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import { IconButton } from "#ui/IconButton";

/** What the reader should know once, over the map; gone when dismissed. */
export function NoticeBar() {
  const notice = useStory((state) => state.notice);
  const setNotice = useStory((state) => state.setNotice);
  const dismiss = () => {
    setNotice(null);
    // What had the focus is gone: reading goes on at the panel.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>("main h1")?.focus();
    });
  };
  return (
    <div className="notice-bar" role="status">
      {notice !== null && (
        <div className="notice-bar-card card">
          <p>{notice}</p>
          <IconButton label={messages.dismissNotice()} icon={<X />} onPress={dismiss} />
        </div>
      )}
    </div>
  );
}
