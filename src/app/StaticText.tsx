import "./plainPage.css";
import { use, useEffect, useRef, useState } from "react";
import { panelOf } from "#store/selectors";
import { useStory } from "#store/useStory";
import { Prerendered } from "./Prerendered";

/**
 * The story as plain sections, which the page brings for readers without scripts. Once the page has come to life the
 * panels show the same, and it goes: at once, or when somebody who reads in it has scrolled away or opened something.
 */
export function StaticText() {
  const element = useRef<HTMLDivElement>(null);
  const { text } = use(Prerendered);
  const [gone, setGone] = useState(false);
  const inOverview = useStory((state) => panelOf(state) === "overview");

  useEffect(() => {
    const text = element.current;
    const scroller = text?.closest<HTMLElement>(".reader-scroll");
    if (!text || !scroller || !inOverview) {
      setGone(true);
      return;
    }
    const leave = () => {
      const isRead = text.getBoundingClientRect().top < scroller.getBoundingClientRect().bottom;
      if (!isRead || text.childElementCount === 0) setGone(true);
    };
    leave();
    scroller.addEventListener("scroll", leave, { passive: true });
    return () => scroller.removeEventListener("scroll", leave);
  }, [inOverview]);

  if (gone) return null;
  return (
    <div
      ref={element}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React at build time.
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}
