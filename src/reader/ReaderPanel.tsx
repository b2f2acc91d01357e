/**
 * Purpose: the panel beside the map, on a phone the sheet over it: shows whatever is in front.
 * In and out: reads which panel that is; leads focus and scrolling from one to the next.
 * Must not know: what the panels show.
 */
// Of the plain sections, which come as markup.
import "./StoryText.css";
import { type ComponentType, type FocusEvent, lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { openJourneyOf, panelOf } from "#store/selectors";
import { useStory } from "#store/useStory";
import { LoadingBars } from "#ui/LoadingBars";
import { FilterLine } from "./FilterLine";
import { Overview } from "./Overview";
import { PanelFocusContext } from "./PanelHeading";
import { PlacePanel } from "./PlacePanel";
import { SheetGrip } from "./SheetGrip";
import { usePanelFocus } from "./usePanelFocus";

// Not needed to open a place: fetched when first asked for.
const ArticlePanel = panel(() => import("./ArticlePanel").then((module) => module.ArticlePanel));
const JourneyPanel = panel(() => import("./JourneyPanel").then((module) => module.JourneyPanel));
const SearchPanel = panel(() => import("./SearchPanel").then((module) => module.SearchPanel));

function panel<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }));
}

const PANEL_ID = "panel";

interface ReaderPanelProps {
  /** The story as plain sections, under the overview until the page has come to life. */
  staticText?: ReactNode;
}

export function ReaderPanel({ staticText }: ReaderPanelProps) {
  const type = useStory(panelOf);
  const sheet = useStory((state) => state.sheet);
  const setSheet = useStory((state) => state.setSheet);
  const scroller = useRef<HTMLDivElement>(null);
  const { onScroll, focus } = usePanelFocus(scroller);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // A sheet that is lowered, as when the search is closed, would leave what has the focus below the view.
    const observer = new ResizeObserver(() => {
      element.querySelector(':focus-visible:not([tabindex="-1"])')?.scrollIntoView({ block: "nearest" });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const onFocus = (event: FocusEvent) => {
    // What has the focus is never left in the sliver of a lowered sheet.
    const inside = scroller.current?.contains(event.target) && event.target.matches(":focus-visible");
    if (inside && sheet === "low") setSheet("half");
  };
  return (
    <main className="reader-panel" onFocus={onFocus}>
      <SheetGrip controls={PANEL_ID} />
      <div ref={scroller} id={PANEL_ID} className="reader-scroll" onScroll={onScroll}>
        <PanelFocusContext value={focus}>
          <FilterLine />
          {/* One per kind of panel: else the last panel would stay, hidden, and with it its heading, while the next arrives. */}
          <Suspense key={type} fallback={<LoadingBars />}>
            <PanelInFront />
          </Suspense>
        </PanelFocusContext>
        {staticText}
      </div>
    </main>
  );
}

function PanelInFront() {
  const type = useStory(panelOf);
  const selected = useStory((state) => state.selected);
  const article = useStory((state) => state.article);
  const journey = useStory(openJourneyOf);
  if (type === "search") return <SearchPanel />;
  if (type === "article" && article !== null) return <ArticlePanel articleId={article} />;
  if (type === "journey" && journey) return <JourneyPanel journey={journey} />;
  return selected === null ? <Overview /> : <PlacePanel placeId={selected} />;
}
