import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { type Filters, isFiltered, NO_FILTERS, type TimeRange } from "#store/filters";
import { excerptCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import { parseEdtf } from "#story/edtf";
import type { Place } from "#story/story";
import { Notice } from "#ui/Notice";
import { spanText } from "./filterLabels";

/** Says why a place has no excerpt to show, and offers the one way out. */
export function NoExcerpts({ place }: { place: Place }) {
  const any = useStory((state) => (excerptCounts(state.story).get(place.id) ?? 0) > 0);
  const filters = useStory((state) => state.filters);
  const close = useStory((state) => state.close);
  const setTime = useStory((state) => state.setTime);
  const setKinds = useStory((state) => state.setKinds);
  const clearFilters = useStory((state) => state.clearFilters);
  const { name } = placeName(place);
  const only = onlyFilter(filters);
  const notice = !any
    ? { why: messages.noExcerpts(name), label: messages.allPlaces(), onPress: close }
    : filters.time && only === "time"
      ? { why: noneInTime(name, filters.time), label: messages.showAllTimes(), onPress: () => setTime(null) }
      : only === "kinds"
        ? { why: messages.noExcerptsOfKind(name), label: messages.showAllExcerpts(), onPress: () => setKinds([]) }
        : { why: messages.noExcerptsWithFilters(name), label: messages.clearFilters(), onPress: clearFilters };
  return (
    <div className="place-empty">
      <Notice next={notice}>{notice.why}</Notice>
    </div>
  );
}

/** The one filter that is set, which then is the reason; `null` when several are, or none. */
function onlyFilter(filters: Filters): keyof Filters | null {
  const set = (Object.keys(filters) as (keyof Filters)[]).filter((key) =>
    isFiltered({ ...NO_FILTERS, [key]: filters[key] }),
  );
  return set.length === 1 ? (set[0] ?? null) : null;
}

function noneInTime(place: string, { basis, from, to }: TimeRange): string {
  if (basis === "published") return messages.noExcerptsPublished(spanText(from, to), place);
  if (from !== to) return messages.noExcerptsFromTo(place, spanText(from, from), spanText(to, to));
  return isDay(from)
    ? messages.noExcerptsOn(place, spanText(from, to))
    : messages.noExcerptsIn(place, spanText(from, to));
}

function isDay(date: string): boolean {
  const precision = parseEdtf(date)?.precision;
  return precision === "day" || precision === "time";
}
