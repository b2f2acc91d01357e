import "./FilterLine.css";
import { X } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { messages } from "#i18n/messages";
import { isCounted, isFiltered } from "#store/filters";
import { excerptTotal, shownTotal } from "#store/selectors";
import { useStory } from "#store/useStory";
import { TextButton } from "#ui/TextButton";
import { activeFacets, type FilterLabel, facetLabel, timeLabel } from "./filterLabels";

/** Says what the story is narrowed down to, and what that leaves; nothing while it is whole. */
export function FilterLine() {
  const story = useStory((state) => state.story);
  const filters = useStory((state) => state.filters);
  const toggleFacet = useStory((state) => state.toggleFacet);
  const setTime = useStory((state) => state.setTime);
  const clearFilters = useStory((state) => state.clearFilters);
  const line = useRef<HTMLElement>(null);
  const active = isFiltered(filters);
  const count = isCounted(story, filters)
    ? messages.shownOfAll(shownTotal(story, filters), excerptTotal(story))
    : messages.loading();

  // The line pushes down what set the filter: that stays in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line grows and shrinks with the filters.
  useLayoutEffect(() => {
    const focused = line.current?.parentElement?.querySelector(":focus-visible");
    focused?.scrollIntoView({ block: "nearest" });
  }, [filters]);

  // What had the focus is gone: it goes to the next chip, or to the panel's heading when the line itself goes.
  const keepFocus = (change: () => void) => () => {
    const { current } = line;
    const chips = [...(current?.querySelectorAll("button") ?? [])];
    const at = chips.indexOf(document.activeElement as HTMLButtonElement);
    change();
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const left = current?.isConnected ? [...current.querySelectorAll("button")] : [];
      const next = left[Math.min(Math.max(at, 0), left.length - 1)];
      (next ?? document.querySelector<HTMLElement>("main h1"))?.focus();
    });
  };
  return (
    <>
      <p className="visually-hidden" role="status">
        {active ? count : ""}
      </p>
      {active && (
        <section ref={line} className="filter-line" aria-label={messages.filters()}>
          <div className="filter-line-head">
            <p className="filter-line-count">{count}</p>
            <TextButton kind="quiet" onPress={keepFocus(clearFilters)}>
              {messages.clearAll()}
            </TextButton>
          </div>
          <ul className="filter-chips">
            {activeFacets(filters).map(({ facet, value }) => (
              <li key={`${facet} ${value}`}>
                <FilterChip
                  label={facetLabel(story, facet, value)}
                  onRemove={keepFocus(() => toggleFacet(facet, value))}
                />
              </li>
            ))}
            {filters.time && (
              <li>
                <FilterChip
                  label={{ text: timeLabel(filters.time), lang: null }}
                  onRemove={keepFocus(() => setTime(null))}
                />
              </li>
            )}
          </ul>
        </section>
      )}
    </>
  );
}

function FilterChip({ label: { text, lang }, onRemove }: { label: FilterLabel; onRemove: () => void }) {
  return (
    <button type="button" className="filter-chip" aria-label={messages.removeFilter(text)} onClick={onRemove}>
      <span className="filter-chip-text" lang={lang ?? undefined}>
        {text}
      </span>
      <X aria-hidden="true" />
    </button>
  );
}
