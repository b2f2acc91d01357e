/**
 * Purpose: the page of a reader: top bar, map with its furniture, and the panel, which on a phone is a sheet.
 * In and out: the map as a child; reads the store and dispatches its actions.
 * Must not know: what draws the map.
 */
import "./ReaderLayout.css";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";
import { messages } from "#i18n/messages";
import type { MapPadding, MapRect } from "#store/mapFrame";
import { excerptCounts, placeById } from "#store/selectors";
import type { SheetHeight, StoryState } from "#store/storyStore";
import { useStory } from "#store/useStory";
import { Attribution } from "./Attribution";
import { MapControls } from "./MapControls";
import { MapKey } from "./MapKey";
import { mapCover } from "./mapCover";
import { Overview } from "./Overview";
import { PlaceChooser } from "./PlaceChooser";
import { PlacePanel } from "./PlacePanel";
import { ScaleBar } from "./ScaleBar";
import { TopBar } from "./TopBar";
import { usePanelFocus } from "./usePanelFocus";

interface ReaderLayoutProps {
  /** The map; fills its slot. */
  children: ReactNode;
  /** The small globe over the attribution; not on phones. */
  locator?: ReactNode;
  /** Told what covers the map and what stands on it, at first and whenever that changes; keep it stable. */
  onCover?: (cover: MapPadding, furniture: readonly MapRect[]) => void;
  /** There is no map, so nothing that explains or moves it is shown. */
  mapFailed?: boolean;
}

export function ReaderLayout({ children, locator, onCover, mapFailed = false }: ReaderLayoutProps) {
  const sheet = useStory((state) => state.sheet);
  const close = useStory((state) => state.close);
  const mapFrame = useRef<HTMLElement>(null);
  const reported = useRef("");
  const phone = usePhone();

  useEffect(() => {
    const frame = mapFrame.current;
    const page = frame?.parentElement;
    if (!frame || !page || !onCover) return;
    const elements = [...page.querySelectorAll(phone ? PHONE_FURNITURE : FURNITURE)];
    const report = () => {
      const cover = mapCover(phone ? "phone" : "desktop", sheet, frame.clientHeight);
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
  }, [phone, sheet, onCover]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from every control in it, the map's included.
    <div className="reader" data-sheet={sheet} data-map={mapFailed ? "failed" : undefined} onKeyDown={onKeyDown}>
      <TopBar />
      <section ref={mapFrame} className="reader-map" aria-label={messages.map()}>
        {/* Focus must not go where a full sheet hides it. */}
        <div className="reader-map-slot" inert={phone && sheet === "full"}>
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
      <Panel />
      <Headline />
    </div>
  );
}

/** As in ReaderLayout.css. */
const PHONE = "(max-width: 860px)";

function usePhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(PHONE);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(PHONE).matches,
  );
}

const FURNITURE = ".reader-key, .reader-controls, .reader-scale, .reader-locator, .attribution";

/** The bar with the title stands over the map on a phone, and beside it elsewhere. */
const PHONE_FURNITURE = `${FURNITURE}, .top-bar`;

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

const PANEL_ID = "panel";

function Panel() {
  const selected = useStory((state) => state.selected);
  const sheet = useStory((state) => state.sheet);
  const setSheet = useStory((state) => state.setSheet);
  const scroller = useRef<HTMLDivElement>(null);
  const onScroll = usePanelFocus(scroller);

  const onFocus = (event: FocusEvent) => {
    // What has the focus is never left in the sliver of a lowered sheet.
    const inside = scroller.current?.contains(event.target) && event.target.matches(":focus-visible");
    if (inside && sheet === "low") setSheet("half");
  };
  return (
    <main className="reader-panel" onFocus={onFocus}>
      <Grip />
      <div ref={scroller} id={PANEL_ID} className="reader-scroll" onScroll={onScroll}>
        {selected === null ? <Overview /> : <PlacePanel placeId={selected} />}
      </div>
    </main>
  );
}

const NEXT_SHEET: Record<SheetHeight, { next: SheetHeight; label: () => string }> = {
  low: { next: "half", label: messages.sheetLow },
  half: { next: "full", label: messages.sheetHalf },
  full: { next: "low", label: messages.sheetFull },
};

/** Only on a phone: steps the sheet through its three heights. */
function Grip() {
  const sheet = useStory((state) => state.sheet);
  const setSheet = useStory((state) => state.setSheet);
  const { next, label } = NEXT_SHEET[sheet];
  return (
    <button
      type="button"
      className="reader-grip"
      aria-expanded={sheet !== "low"}
      aria-controls={PANEL_ID}
      aria-label={label()}
      onClick={() => setSheet(next)}
    />
  );
}

/** Says which place has opened, and no more than that. */
function Headline() {
  const text = useStory(headline);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}

function headline({ story, selected }: StoryState): string {
  const place = selected === null ? undefined : placeById(story).get(selected);
  if (!place) return "";
  return messages.placeWithCount(place.properties.title, excerptCounts(story).get(place.id) ?? 0);
}
