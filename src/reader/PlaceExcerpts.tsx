import { useEffect, useId, useMemo, useRef } from "react";
import { formatNumber } from "#i18n/formats";
import { messages } from "#i18n/messages";
import type { MentionKind } from "#store/filters";
import { kindTabs, shownExcerpts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Place } from "#story/story";
import { Tabs, tabId } from "#ui/Tabs";
import { ExcerptCard } from "./ExcerptCard";
import { FilterDisclosure } from "./FilterDisclosure";
import { kindName } from "./filterLabels";
import { NoExcerpts } from "./NoExcerpts";

const ALL = "all" as const;

/** The excerpts of a place that the filters let through, under tabs for its kinds of mention and the way to the filters. */
export function PlaceExcerpts({ place }: { place: Place }) {
  const story = useStory((state) => state.story);
  const filters = useStory((state) => state.filters);
  const setKinds = useStory((state) => state.setKinds);
  const any = useStory((state) => shownExcerpts(state).length > 0);
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
        {any ? <ExcerptList /> : <NoExcerpts place={place} />}
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
function ExcerptList() {
  const shown = useStory(shownExcerpts);
  const inFocus = useStory((state) => state.excerpt);
  const list = useRef<HTMLOListElement>(null);

  // After the layout effects: an opened panel has been scrolled to its start by then.
  useEffect(() => {
    if (inFocus === null) return;
    const card = list.current?.querySelector(`[data-excerpt="${CSS.escape(inFocus)}"]`);
    card?.scrollIntoView({ block: "start" });
  }, [inFocus]);

  return (
    <>
      <h2 className="visually-hidden">{messages.excerpts()}</h2>
      <ol ref={list} className="excerpt-list">
        {shown.map((excerpt) => (
          <li key={excerpt.id} className="excerpt-item" data-in-focus={excerpt.id === inFocus ? "" : undefined}>
            <ExcerptCard excerpt={excerpt} />
          </li>
        ))}
      </ol>
    </>
  );
}
