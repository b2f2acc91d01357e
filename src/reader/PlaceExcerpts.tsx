import { lazy, Suspense, useEffect, useId, useMemo, useRef } from "react";
import { formatNumber } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { kindTabs } from "#store/facets";
import { isCounted } from "#store/filters";
import { nextPage, shownExcerpts } from "#store/placeExcerpts";
import { useStory } from "#store/useStory";
import type { MentionKind } from "#story/mentionKinds";
import type { Place } from "#story/story";
import type { PartRef } from "#story/storyParts";
import { Tabs, tabId } from "#ui/Tabs";
import { ExcerptCard } from "./ExcerptCard";
import { FilterDisclosure } from "./FilterDisclosure";
import { kindName } from "./filterLabels";
import { NoExcerpts } from "./NoExcerpts";
import { PartWait } from "./PartWait";

// Only long stories have more.
const MoreExcerpts = lazy(() => import("./MoreExcerpts").then((module) => ({ default: module.MoreExcerpts })));

const ALL = "all" as const;
const ROWS: PartRef = { type: "rows" };

/** The excerpts of a place that the filters let through, under tabs for its kinds of mention and the way to the filters. */
export function PlaceExcerpts({ place }: { place: Place }) {
  const story = useStory((state) => state.story);
  const filters = useStory((state) => state.filters);
  const setKinds = useStory((state) => state.setKinds);
  const any = useStory((state) => shownExcerpts(state).length > 0);
  const next = useStory((state) =>
    isCounted(state.story, state.filters) ? nextPage(state.story, state.filters, place.id) : ROWS,
  );
  const tabs = useMemo(() => kindTabs(story, filters, place.id), [story, filters, place.id]);
  const panelId = useId();
  // Kinds can also be chosen with the filters: several, or one that this place has no tab for.
  const [kind, ...others] = filters.kinds;
  const selected =
    kind === undefined ? ALL : others.length === 0 && tabs.some((tab) => tab.kind === kind) ? kind : null;
  const tabPanel = {
    role: "tabpanel",
    ...(selected === null ? { "aria-label": messages.excerpts() } : { "aria-labelledby": tabId(panelId, selected) }),
  };
  return (
    <>
      <div className="place-tabs">
        {tabs.length > 0 ? (
          <Tabs
            label={messages.kindsOfMention()}
            tabs={tabs.map((tab) => ({
              id: tab.kind ?? ALL,
              label: kindLabel(tab.kind, place),
              count: formatNumber(tab.count),
            }))}
            selected={selected}
            onSelect={(id) => setKinds(id === ALL ? [] : [id])}
            controls={panelId}
          />
        ) : (
          <div className="place-rule" />
        )}
        <FilterDisclosure compact />
      </div>
      <div id={panelId} {...(tabs.length > 0 && tabPanel)}>
        {any ? <ExcerptList place={place} /> : next ? <PartWait part={next} /> : <NoExcerpts place={place} />}
      </div>
    </>
  );
}

function kindLabel(kind: MentionKind | null, place: Place): string {
  if (kind === null) return messages.filterAll();
  if (kind !== "place") return kindName(kind);
  return place.properties.fclasses.includes("P") ? messages.filterCity() : messages.filterPlace();
}

/** In the order of time, then of the text; the one in focus is brought into view and marked. */
function ExcerptList({ place }: { place: Place }) {
  const shown = useStory(shownExcerpts);
  const inFocus = useStory((state) => state.excerpt);
  const isLong = useStory((state) => state.story.archive !== undefined);
  const list = useRef<HTMLOListElement>(null);

  const isThere = inFocus !== null && shown.some(({ id }) => id === inFocus);
  // After the layout effects: an opened panel has been scrolled to its start by then.
  useEffect(() => {
    if (inFocus === null || !isThere) return;
    const card = list.current?.querySelector(`[data-excerpt="${CSS.escape(inFocus)}"]`);
    card?.scrollIntoView({ block: "start" });
  }, [inFocus, isThere]);

  return (
    <>
      <h2 className="visually-hidden">{messages.excerpts()}</h2>
      <ol ref={list} className="excerpt-list" data-long={isLong ? "" : undefined}>
        {shown.map((excerpt) => (
          <li key={excerpt.id} className="excerpt-item" data-in-focus={excerpt.id === inFocus ? "" : undefined}>
            <ExcerptCard excerpt={excerpt} />
          </li>
        ))}
      </ol>
      {isLong && (
        <Suspense fallback={null}>
          <MoreExcerpts place={place} />
        </Suspense>
      )}
    </>
  );
}
