import "./ArticleBarcode.css";
import { type CSSProperties, type KeyboardEvent, type RefObject, useMemo, useState } from "react";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import type { Article } from "#story/story";
import { mentioningBlocks, tickRooms } from "./barcodeTicks";
import { placeNameList } from "./placeNameList";

interface ArticleBarcodeProps {
  article: Article;
  /** Shows what is in view: placed by its `--from` and `--to`, from 0 to 1. */
  frame: RefObject<HTMLDivElement | null>;
}

/** Smallest room of a tick, as a part of the line: 24 CSS pixels of the narrowest panel's. */
const LEAST_ROOM = 0.088;

/**
 * The article as a line, with a tick for each paragraph about places. Ticks of the selected place are yellow and wide,
 * those of the place that is pointed at tall. One stop for Tab; arrow keys go from tick to tick. More ticks than have
 * room share out the whole line, which then is one target that a passage is chosen on by position (WCAG 2.5.8, note 1).
 */
export function ArticleBarcode({ article, frame }: ArticleBarcodeProps) {
  const story = useStory((state) => state.story);
  const selected = useStory((state) => state.selected);
  const hovered = useStory((state) => state.hovered);
  const goToBlock = useStory((state) => state.goToBlock);
  const [stop, setStop] = useState(0);
  const ticks = useMemo(() => mentioningBlocks(article), [article]);
  const rooms = useMemo(
    () =>
      tickRooms(
        ticks.map(({ at }) => at),
        LEAST_ROOM,
      ),
    [ticks],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = nextStop(event.key, stop, ticks.length, getComputedStyle(event.currentTarget).direction === "rtl");
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div className="article-barcode" role="toolbar" aria-label={messages.placesInArticle()} onKeyDown={onKeyDown}>
      <div ref={frame} className="article-barcode-frame" />
      {ticks.map(({ block, at, places }, index) => {
        const label = messages.articleTick(paragraphNumber(article, block), placeNameList(story, places));
        const { start, width } = rooms[index] ?? { start: at, width: 0 };
        return (
          <button
            key={block}
            type="button"
            tabIndex={index === stop ? 0 : -1}
            data-tick={block}
            data-own={selected !== null && places.includes(selected) ? "" : undefined}
            data-hovered={hovered !== null && places.includes(hovered) ? "" : undefined}
            aria-label={label}
            title={label}
            style={{ "--start": start, "--width": width, "--at": at } as CSSProperties}
            onFocus={() => setStop(index)}
            onClick={() => goToBlock(block)}
          />
        );
      })}
    </div>
  );
}

/** As one counts them: gaps are none. */
function paragraphNumber({ blocks }: Article, block: number): number {
  return blocks.slice(0, block + 1).filter(({ type }) => type === "paragraph").length;
}

/** The tick that a key leads to; `null` when it leads nowhere. */
function nextStop(key: string, stop: number, count: number, mirrored: boolean): number | null {
  const steps: Record<string, number> = { ArrowRight: mirrored ? -1 : 1, ArrowLeft: mirrored ? 1 : -1 };
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, stop + step));
}
