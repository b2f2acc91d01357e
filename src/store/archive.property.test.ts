/** A story that is fetched in parts says the same as it does whole, as far as it can say anything. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutStory } from "#compile/storyParts";
import { openArchive, withPart } from "#story/archive";
import type { Story } from "#story/story";
import { anyFilters, anyStory, PLACES } from "../../tests/anyStory";
import { facetCounts } from "./facetCounts";
import { kindTabs } from "./facets";
import { FACETS, isCounted, NO_FILTERS } from "./filters";
import { placeExcerpts, shownExcerpts } from "./placeExcerpts";
import { excerptTotal, placesByCount, shownCounts, shownTotal } from "./selectors";
import { countAtStop, timeline, timeStops } from "./timeline";

const outlineOf = (story: Story) => openArchive(cutStory(story).outline, "https://example.org/parts/1/");

describe("for 300 random stories and sets of filters", () => {
  it("counts are those of the whole story as soon as the rows are in hand, before any excerpt is", () => {
    let filtered = 0;
    fc.assert(
      fc.property(anyStory, anyFilters, (whole, filters) => {
        const archive = withPart(outlineOf(whole), cutStory(whole).rows);
        if (shownTotal(whole, filters) < whole.excerpts.length && shownTotal(whole, filters) > 0) filtered += 1;
        expect(archive.excerpts).toEqual([]);
        expect(shownTotal(archive, filters)).toBe(shownTotal(whole, filters));
        expect(excerptTotal(archive)).toBe(whole.excerpts.length);
        expect(shownCounts(archive, filters)).toEqual(shownCounts(whole, filters));
        for (const facet of FACETS)
          expect(facetCounts(archive, filters, facet)).toEqual(facetCounts(whole, filters, facet));
        for (const place of PLACES) expect(kindTabs(archive, filters, place)).toEqual(kindTabs(whole, filters, place));
        for (const basis of ["event", "published"] as const) {
          expect(timeStops(archive, basis)).toEqual(timeStops(whole, basis));
          const [ours, theirs] = [timeline(archive, filters, basis), timeline(whole, filters, basis)];
          expect(ours).toEqual(theirs);
          for (const place of PLACES)
            expect(ours.map((stop) => countAtStop(archive, stop, place))).toEqual(
              theirs.map((stop) => countAtStop(whole, stop, place)),
            );
        }
      }),
      { numRuns: 300 },
    );
    expect(filtered).toBeGreaterThan(50);
  });

  it("before that, the numbers without filters are known, and no others are said", () => {
    fc.assert(
      fc.property(anyStory, anyFilters, (whole, filters) => {
        const archive = outlineOf(whole);
        expect(placesByCount(archive).map(({ place, count }) => [place.id, count])).toEqual(
          placesByCount(whole).map(({ place, count }) => [place.id, count]),
        );
        expect(shownCounts(archive, NO_FILTERS)).toEqual(shownCounts(whole, NO_FILTERS));
        expect(isCounted(archive, NO_FILTERS)).toBe(true);
        const isFiltered = filters.time !== null || FACETS.some((facet) => filters[facet].length > 0);
        expect(isCounted(archive, filters)).toBe(!isFiltered);
        if (isFiltered) expect(shownExcerpts({ story: archive, selected: "hue", filters })).toEqual([]);
        expect(timeline(archive, filters, "event")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("the excerpts of a place come in order, as far as its pages are in hand", () => {
    fc.assert(
      fc.property(anyStory, anyFilters, (whole, filters) => {
        const cut = cutStory(whole);
        const rows = withPart(outlineOf(whole), cut.rows);
        const all = [...cut.pages()].reduce(withPart, rows);
        for (const place of PLACES) {
          const ids = (story: Story) => shownExcerpts({ story, selected: place, filters }).map(({ id }) => id);
          expect(ids(rows)).toEqual([]);
          expect(placeExcerpts(rows, filters, place).next === null).toBe(shownCounts(whole, filters).get(place) === 0);
          expect(ids(all)).toEqual(ids(whole));
          expect(placeExcerpts(all, filters, place).next).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });
});
