/**
 * Purpose: the page of a reader: top bar, map with its furniture, and the panel, which on a phone is a sheet.
 * In and out: the map as a child; reads the store and dispatches its actions.
 * Must not know: what draws the map.
 */
import "./ReaderLayout.css";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { messages } from "#i18n/messages";
import { excerptCounts, placeById } from "#store/selectors";
import type { SheetHeight, StoryState } from "#store/storyStore";
import { useStory } from "#store/useStory";
import { Attribution } from "./Attribution";
import { MapControls } from "./MapControls";
import { MapKey } from "./MapKey";
import { type MapCover, mapCover } from "./mapCover";
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
  /** Told how much of the map is covered, at first and whenever that changes; keep it stable. */
  onCover?: (cover: MapCover) => void;
}

/** As in ReaderLayout.css. */
const PHONE = "(max-width: 720px)";

export function ReaderLayout({ children, locator, onCover }: ReaderLayoutProps) {
  const sheet = useStory((state) => state.sheet);
  const mapFrame = useRef<HTMLElement>(null);

  useEffect(() => {
    const frame = mapFrame.current;
    if (!frame || !onCover) return;
    const phone = matchMedia(PHONE);
    const report = () => onCover(mapCover(phone.matches ? "phone" : "desktop", sheet, frame.clientHeight));
    const observer = new ResizeObserver(report);
    observer.observe(frame);
    report();
    return () => observer.disconnect();
  }, [sheet, onCover]);

  return (
    <div className="reader" data-sheet={sheet}>
      <TopBar />
      <section ref={mapFrame} className="reader-map" aria-label={messages.map()}>
        <div className="reader-map-slot">{children}</div>
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

const PANEL_ID = "panel";

function Panel() {
  const selected = useStory((state) => state.selected);
  const sheet = useStory((state) => state.sheet);
  const setSheet = useStory((state) => state.setSheet);
  const close = useStory((state) => state.close);
  const scroller = useRef<HTMLDivElement>(null);
  const onScroll = usePanelFocus(scroller);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  };
  const onFocus = (event: FocusEvent) => {
    // What has the focus is never left in the sliver of a lowered sheet.
    const inside = scroller.current?.contains(event.target) && event.target.matches(":focus-visible");
    if (inside && sheet === "low") setSheet("half");
  };
  return (
    <main className="reader-panel" onKeyDown={onKeyDown} onFocus={onFocus}>
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
