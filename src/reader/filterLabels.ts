/** What the choices of the filters are called. */
import { formatDate } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { FACETS, type Facet, type FacetValue, type Filters, OUTLET_NOT_STATED, type TimeRange } from "#store/filters";
import { articleRowById } from "#store/selectors";
import type { MentionKind } from "#story/mentionKinds";
import type { EdtfDate, Story } from "#story/story";

export interface FilterLabel {
  text: string;
  /** BCP 47; `null`: the interface's. */
  lang: string | null;
}

export function facetTitle(facet: Facet): string {
  switch (facet) {
    case "articles":
      return messages.facetArticle();
    case "outlets":
      return messages.facetOutlet();
    case "years":
      return messages.facetYear();
    case "kinds":
      return messages.facetKind();
  }
}

export function facetLabel(story: Story, facet: Facet, value: FacetValue): FilterLabel {
  if (facet === "articles") {
    const article = articleRowById(story).get(String(value));
    return { text: article?.title ?? String(value), lang: article?.lang ?? null };
  }
  if (facet === "outlets") return own(value === OUTLET_NOT_STATED ? messages.outletNotStated() : String(value));
  // A year is a name, and so without a thousands separator.
  return own(facet === "years" ? formatDate(String(value).padStart(4, "0")) : kindName(value as MentionKind));
}

function own(text: string): FilterLabel {
  return { text, lang: null };
}

/** A kind of mention of whatever place; tabs say "City" where the place is one. */
export function kindName(kind: MentionKind): string {
  switch (kind) {
    case "place":
      return messages.facetPlace();
    case "government":
      return messages.filterGovernment();
    case "wider":
      return messages.filterWider();
    case "named":
      return messages.filterNamed();
    case "described":
      return messages.filterDescribed();
  }
}

/** "Event: Sept 2023", "Published: 2023 – June 2024". */
export function timeLabel({ basis, from, to }: TimeRange): string {
  const text = spanText(from, to);
  return basis === "event" ? messages.eventIn(text) : messages.publishedIn(text);
}

/** One date, or from one to another. */
export function spanText(from: EdtfDate, to: EdtfDate): string {
  return from === to ? formatDate(from) : messages.dateRange(formatDate(from), formatDate(to));
}

/** The names of the filters that are set: facets in their order, then the time. */
export function activeFacets(filters: Filters): readonly { facet: Facet; value: FacetValue }[] {
  return FACETS.flatMap((facet) => filters[facet].map((value) => ({ facet, value })));
}
