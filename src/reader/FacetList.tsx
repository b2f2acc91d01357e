import "./FacetList.css";
import { useEffect, useId, useState } from "react";
import { formatDate } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { facetCounts } from "#store/facetCounts";
import { FACETS, type Facet, type FacetValue, rowsOf } from "#store/filters";
import { timeStops } from "#store/timeline";
import { useStory } from "#store/useStory";
import type { Story } from "#story/story";
import { ExcerptCount } from "./ExcerptCount";
import { facetLabel, facetTitle } from "./filterLabels";
import { PartWait } from "./PartWait";
import { ShowMoreButton } from "./ShowMoreButton";
import { datedStops, rangeOf, spanOf } from "./stopRange";
import { TimeBasisSwitch } from "./TimeBasisSwitch";
import { MOST_ROWS, useBounded } from "./useBounded";

/** Everything that a story can be narrowed down by; each value with what it would leave. */
export function FacetList() {
  const isInHand = useStory((state) => rowsOf(state.story) !== null);
  const wishRows = useStory((state) => state.wishRows);
  useEffect(wishRows, [wishRows]);
  if (!isInHand) return <PartWait part={{ type: "rows" }} />;
  return (
    <div className="facets">
      <TimeFacet />
      {FACETS.map((facet) => (
        <FacetGroup key={facet} facet={facet} />
      ))}
    </div>
  );
}

function FacetGroup({ facet }: { facet: Facet }) {
  const story = useStory((state) => state.story);
  const filters = useStory((state) => state.filters);
  const toggleFacet = useStory((state) => state.toggleFacet);
  const [sought, setSought] = useState("");
  const all = facetCounts(story, filters, facet);
  const isLong = story.archive !== undefined && all.length > MOST_ROWS;
  // What is chosen can be let go wherever it stands in the list.
  const chosen = isLong ? all.filter(({ on }) => on) : [];
  const others = isLong ? all.filter(({ value, on }) => !on && isFound(story, facet, value, sought)) : all;
  const [rows, more] = useBounded(others);
  if (all.length === 0) return null;
  const values = [...chosen, ...rows];
  return (
    <fieldset className="facet">
      <legend>{facetTitle(facet)}</legend>
      {isLong && (
        <input
          type="search"
          className="facet-find"
          value={sought}
          placeholder={messages.findInList()}
          aria-label={messages.findInList()}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      {values.map(({ value, count, on }) => {
        const { text, lang } = facetLabel(story, facet, value);
        return (
          <label key={String(value)} className="facet-value" data-none={count === 0 ? "" : undefined}>
            <input type="checkbox" checked={on} onChange={() => toggleFacet(facet, value)} />
            <span className="facet-name" lang={lang ?? undefined}>
              {text}
            </span>{" "}
            <ExcerptCount count={count} className="facet-count" />
          </label>
        );
      })}
      <ShowMoreButton more={more} />
    </fieldset>
  );
}

function isFound(story: Story, facet: Facet, value: FacetValue, sought: string): boolean {
  const words = sought.trim().toLowerCase();
  return words === "" || facetLabel(story, facet, value).text.toLowerCase().includes(words);
}

/** The timeline's choice without a timeline: which date, from when and to when. */
function TimeFacet() {
  const story = useStory((state) => state.story);
  const time = useStory((state) => state.filters.time);
  const basis = useStory((state) => state.timeBasis);
  const setTime = useStory((state) => state.setTime);
  const ids = { from: useId(), to: useId() };
  const all = timeStops(story, basis);
  const stops = all.slice(0, datedStops(all));
  const [first, last] = spanOf(stops, time, basis) ?? [0, stops.length - 1];
  if (stops.length === 0) return null;

  const choose = (from: number, to: number) => setTime(rangeOf(all, basis, [from, to]));
  const select = (end: "from" | "to", at: number, onChoose: (at: number) => void) => (
    <label className="facet-end" htmlFor={ids[end]}>
      <span>{end === "from" ? messages.timeFrom() : messages.timeTo()}</span>
      <select id={ids[end]} value={at} onChange={(event) => onChoose(Number(event.target.value))}>
        {stops.map(({ name }, index) => (
          <option key={name} value={index}>
            {formatDate(name ?? "")}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset className="facet facet-time">
      <legend>{messages.facetTime()}</legend>
      <TimeBasisSwitch />
      <div className="facet-ends">
        {select("from", first, (at) => choose(at, Math.max(at, last)))}
        {select("to", last, (at) => choose(Math.min(first, at), at))}
      </div>
    </fieldset>
  );
}
