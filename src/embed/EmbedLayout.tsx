/**
 * Purpose: the page of an embed: title and controls, map, one card, times, credit.
 * In and out: the map as a child; reads the store and dispatches its actions.
 * Must not know: what draws the map, or the page that the embed stands in.
 */
import "./EmbedLayout.css";
import { type ReactNode, useEffect, useRef } from "react";
import { messages } from "#i18n/messages";
import { PlaceChooser } from "#reader/PlaceChooser";
import { ScaleBar } from "#reader/ScaleBar";
import type { MapPadding, MapRect } from "#store/mapFrame";
import { useStory } from "#store/useStory";
import { EmbedCard } from "./EmbedCard";
import { EmbedControls } from "./EmbedControls";
import { EmbedCredit } from "./EmbedCredit";
import { EmbedTimes, useEmbedStops } from "./EmbedTimes";
import { PlaceFinder } from "./PlaceFinder";

interface EmbedLayoutProps {
  /** The map; fills its slot. */
  children: ReactNode;
  /** What lies under the map, seen where that leaves it; behind all text in the page. */
  ground?: ReactNode;
  /** Told what covers the map and what stands on it, at first and whenever that changes; keep it stable. */
  onCover?: (cover: MapPadding, furniture: readonly MapRect[]) => void;
  /** There is no map, so nothing moves it. */
  mapFailed?: boolean;
  /** Address of the reader's page of the story; `null` where that is not known. */
  home: string | null;
  /** Whether places can be searched for, and for what at first; `null`: they cannot. */
  search?: string | null;
}

export function EmbedLayout({ children, ground, onCover, mapFailed = false, home, search = null }: EmbedLayoutProps) {
  const title = useStory((state) => state.story.title);
  const lang = useStory((state) => state.story.lang);
  const hasTimes = useEmbedStops().length > 0;
  const page = useRef<HTMLElement>(null);

  useEffect(() => {
    const [map, card, scale] = [".embed-map", ".embed-card", ".embed-scale"].map((part) =>
      page.current?.querySelector(part),
    );
    if (!map || !card || !scale || !onCover) return;
    let reported = "";
    const report = () => {
      const frame = map.getBoundingClientRect();
      const box = card.getBoundingClientRect();
      const furniture = [box, scale.getBoundingClientRect()].filter((rect) => isOver(rect, frame));
      const cover = coverOf(frame, box);
      const text = JSON.stringify([cover, furniture]);
      if (text === reported) return;
      reported = text;
      onCover(
        cover,
        furniture.map((rect) => within(rect, frame)),
      );
    };
    const observer = new ResizeObserver(report);
    for (const element of [map, card, scale]) observer.observe(element);
    report();
    return () => observer.disconnect();
  }, [onCover]);

  return (
    <main
      ref={page}
      className="embed"
      data-map={mapFailed ? "failed" : undefined}
      data-times={hasTimes ? "" : undefined}
    >
      <header className="embed-head">
        <h1 className="embed-title" lang={lang}>
          {title}
        </h1>
        {search !== null && <PlaceFinder words={search} />}
        <EmbedControls />
      </header>
      <section className="embed-map" aria-label={messages.map()}>
        {children}
        <div className="embed-scale">
          <ScaleBar />
        </div>
        <PlaceChooser />
      </section>
      <EmbedCard home={home} />
      <EmbedTimes />
      <EmbedCredit home={home} />
      <div className="embed-ground">{ground}</div>
      {/* As high as the embed would like to be at its width: what a host is told. */}
      <div className="embed-height" aria-hidden="true" />
    </main>
  );
}

/** A card beside the map's middle covers that side of it; one below the map covers nothing. */
function coverOf(frame: DOMRect, card: DOMRect): MapPadding {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  if (!isOver(card, frame)) return none;
  return card.left + card.right > frame.left + frame.right
    ? { ...none, right: Math.round(frame.right - card.left) }
    : { ...none, left: Math.round(card.right - frame.left) };
}

function isOver({ width, height, top, bottom }: DOMRect, frame: DOMRect): boolean {
  return width > 0 && height > 0 && top < frame.bottom && bottom > frame.top;
}

function within({ left, top, right, bottom }: DOMRect, frame: DOMRect): MapRect {
  return {
    left: Math.round(left - frame.left),
    top: Math.round(top - frame.top),
    right: Math.round(right - frame.left),
    bottom: Math.round(bottom - frame.top),
  };
}
