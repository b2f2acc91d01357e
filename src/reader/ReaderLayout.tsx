/**
 * Purpose: the page of a reader: top bar, map with its furniture, and the panel, which on a phone is a sheet.
 * In and out: the map as a child; reads the store and dispatches its actions.
 * Must not know: what draws the map.
 */
import "./ReaderLayout.css";
import { type ReactNode, useEffect, useRef } from "react";
import { messages } from "#i18n/messages";
import type { MapPadding, MapRect } from "#store/mapFrame";
import { useStory } from "#store/useStory";
import { PHONE, useMediaQuery } from "#ui/useMediaQuery";
import { Attribution } from "./Attribution";
import { MapControls } from "./MapControls";
import { MapKey } from "./MapKey";
import { mapCover, type ReaderArrangement } from "./mapCover";
import { NoticeBar } from "./NoticeBar";
import { PanelHeadline } from "./PanelHeadline";
import { PlaceChooser } from "./PlaceChooser";
import { ReaderPanel } from "./ReaderPanel";
import { ScaleBar } from "./ScaleBar";
import { Timeline } from "./Timeline";
import { TopBar } from "./TopBar";

interface ReaderLayoutProps {
  /** The map; fills its slot. */
  children: ReactNode;
  /** The small globe over the attribution; not on phones. */
  locator?: ReactNode;
  /** What lies under the map, seen where that leaves it; behind all text in the page. */
  ground?: ReactNode;
  /** Told what covers the map and what stands on it, at first and whenever that changes; keep it stable. */
  onCover?: (cover: MapPadding, furniture: readonly MapRect[]) => void;
  /** There is no map, so nothing that explains or moves it is shown. */
  mapFailed?: boolean;
  /** The story as plain sections, under the overview until the page has come to life. */
  staticText?: ReactNode;
}

export function ReaderLayout({ children, locator, ground, onCover, mapFailed = false, staticText }: ReaderLayoutProps) {
  const sheet = useStory((state) => state.sheet);
  const mapFrame = useRef<HTMLElement>(null);
  const reported = useRef("");
  const arrangement = useArrangement();

  useEffect(() => {
    const frame = mapFrame.current;
    const page = frame?.parentElement;
    if (!frame || !page || !onCover) return;
    const elements = [...page.querySelectorAll(arrangement === "desktop" ? FURNITURE : PHONE_FURNITURE)];
    const report = () => {
      const cover = mapCover(arrangement, sheet, frame.clientHeight);
      const furniture = [...furnitureRects(frame, elements), ...sheetRects(frame, cover)];
      const text = JSON.stringify([cover, furniture]);
      if (text === reported.current) return;
      reported.current = text;
      onCover(cover, furniture);
    };
    const observer = new ResizeObserver(report);
    for (const element of [frame, ...elements]) observer.observe(element);
    // What stands on the sheet moves with it and keeps its size.
    page.addEventListener("transitionend", report);
    report();
    return () => {
      observer.disconnect();
      page.removeEventListener("transitionend", report);
    };
  }, [arrangement, sheet, onCover]);

  return (
    <div className="reader" data-sheet={sheet} data-map={mapFailed ? "failed" : undefined}>
      <TopBar />
      <NoticeBar />
      <section ref={mapFrame} className="reader-map" aria-label={messages.map()}>
        {/* Focus must not go where a full sheet hides it. */}
        <div className="reader-map-slot" inert={arrangement === "phone" && sheet === "full"}>
          {children}
        </div>
        <div className="reader-key">
          <MapKey />
        </div>
        <div className="reader-controls">
          <MapControls />
        </div>
        <div className="reader-foot">
          <div className="reader-scale">
            <ScaleBar />
          </div>
          <div className="reader-attribution">
            {locator !== undefined && <div className="reader-locator">{locator}</div>}
            <Attribution />
          </div>
        </div>
        <PlaceChooser />
      </section>
      <div className="reader-timeline">
        <Timeline />
      </div>
      <ReaderPanel staticText={staticText} />
      <div className="reader-ground">{ground}</div>
      <PanelHeadline />
    </div>
  );
}

/** As in ReaderLayout.css. */
const SIDE = "(min-width: 600px) and (max-width: 860px) and (max-height: 480px)";

function useArrangement(): ReaderArrangement {
  const phone = useMediaQuery(PHONE);
  const side = useMediaQuery(SIDE);
  return side ? "side" : phone ? "phone" : "desktop";
}

const FURNITURE = ".reader-key, .reader-controls, .reader-scale, .reader-locator, .attribution";

/** The bar with the title and the times stand over the map on a phone, and beside it elsewhere. */
const PHONE_FURNITURE = `${FURNITURE}, .top-bar, .timeline`;

/** Where the sheet will be, which is not where it is while it is on its way. */
function sheetRects(frame: Element, { bottom }: MapPadding): MapRect[] {
  const { clientWidth, clientHeight } = frame;
  return bottom > 0 ? [{ left: 0, top: clientHeight - bottom, right: clientWidth, bottom: clientHeight }] : [];
}

/** Boxes of those that are shown and not empty. */
function furnitureRects(frame: Element, elements: readonly Element[]): MapRect[] {
  const origin = frame.getBoundingClientRect();
  return elements
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, right, bottom }) => ({
      left: Math.round(left - origin.left),
      top: Math.round(top - origin.top),
      right: Math.round(right - origin.left),
      bottom: Math.round(bottom - origin.top),
    }));
}
