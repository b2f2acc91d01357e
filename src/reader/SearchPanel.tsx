import "./SearchPanel.css";
import { type KeyboardEvent, useEffect, useState } from "react";
import { formatList } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { MOST_PASSAGES, type SearchResults } from "#search/searchResults";
import { useStory } from "#store/useStory";
import { LoadingBars } from "#ui/LoadingBars";
import { Notice } from "#ui/Notice";
import { LoadError } from "./LoadError";
import { PanelHeading } from "./PanelHeading";
import { ArticleHitGroup, PlaceHitRow } from "./SearchHits";
import { useSearchResults } from "./useSearchResults";

/** What the search has found in the whole story, whatever the filters: places first, then article by article. */
export function SearchPanel() {
  const { results, failed, waiting, tryAgain } = useSearchResults();
  const query = useStory((state) => state.search ?? "");
  const late = useLate(waiting, query);
  // What was found for an earlier query makes way when the wait is noticed; until then it saves the page from flicker.
  const shown = results !== null && (results.query === query || !(late || failed !== null)) ? results : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the arrow keys of the results in it.
    <div className="search-panel" aria-busy={late || undefined} onKeyDown={moveByArrows}>
      {shown && <Results results={shown} />}
      {failed !== null ? (
        <LoadError message={messages.searchFailed(failed)} onRetry={tryAgain} />
      ) : (
        (shown === null || shown.pending) && <LoadingBars />
      )}
      <Announcement text={waiting || shown === null || failed !== null ? "" : announced(shown)} />
    </div>
  );
}

/** How long a wait is not worth a sign. */
const NOTICED_MS = 300;

/** Whether there has been a wait for one query for so long that it is noticed. */
function useLate(waiting: boolean, query: string): boolean {
  const [late, setLate] = useState<string | null>(null);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(query), NOTICED_MS);
    return () => {
      clearTimeout(timer);
      setLate(null);
    };
  }, [waiting, query]);
  return waiting && late === query;
}

function Results({ results }: { results: SearchResults }) {
  const setSearch = useStory((state) => state.setSearch);
  const isArchive = useStory((state) => state.story.archive !== undefined);
  const { matched, places, articles, counts } = results;
  const query = bare(results.query);
  if (matched === "tooShort") {
    return (
      <>
        <PanelHeading className="search-heading">{messages.actionSearch()}</PanelHeading>
        <p className="search-tips">{messages.searchTips()}</p>
      </>
    );
  }
  const heading = (
    <PanelHeading className="search-heading" dir="auto">
      {messages.resultsFor(query)}
    </PanelHeading>
  );
  if (matched === "none") {
    return (
      <>
        {heading}
        <Notice next={{ label: messages.closeSearch(), onPress: () => setSearch(null) }}>
          {messages.searchNone(query)}
        </Notice>
        {isArchive && <p className="search-tips">{messages.searchFirstLetter()}</p>}
      </>
    );
  }
  return (
    <>
      {heading}
      <p className="search-summary">{summary(results)}</p>
      {matched === "some" && <p className="search-summary">{messages.searchSome()}</p>}
      {places.length > 0 && (
        <section>
          <h2 className="search-section">{messages.places()}</h2>
          <ul>
            {places.map((hit) => (
              <li key={hit.place}>
                <PlaceHitRow hit={hit} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {articles.length > 0 && (
        <section>
          <h2 className="search-section">{messages.inTheArticles()}</h2>
          {articles.map((group) => (
            <ArticleHitGroup key={group.article} group={group} />
          ))}
        </section>
      )}
      {isArchive
        ? !results.pending && isCut(results) && <p className="search-summary">{messages.searchListed()}</p>
        : counts.passages > MOST_PASSAGES && <p className="search-summary">{messages.passagesListed(MOST_PASSAGES)}</p>}
    </>
  );
}

/** Whether more was found than is listed. */
function isCut({ places, articles, counts }: SearchResults): boolean {
  const headlines = articles.filter(({ fields }) => fields !== null).length;
  const passages = articles.reduce((sum, group) => sum + group.passages.length, 0);
  return places.length < counts.places || headlines < counts.headlines || passages < counts.passages;
}

/** The query without the quotation marks round it, to be put between those of a sentence. */
function bare(query: string): string {
  return query.replace(/^[\s"“”„«»]+|[\s"“”„«»]+$/g, "");
}

/** "1 place and 19 passages". */
function summary({ counts }: SearchResults): string {
  const { places, headlines, passages, more } = counts;
  return formatList([
    ...(places > 0 ? [messages.placeCount(places)] : []),
    ...(headlines > 0 ? [messages.headlineCount(headlines)] : []),
    ...(passages > 0 ? [more ? messages.passagesMore(passages) : messages.passageCount(passages)] : []),
  ]);
}

function announced(results: SearchResults): string {
  if (results.matched === "tooShort") return "";
  return results.matched === "none" ? messages.searchNone(bare(results.query)) : summary(results);
}

/** How long nothing is typed before the number of results is said. */
const QUIET_MS = 600;

/** Says a text when it has stood for a while, so that typing is not talked over. */
function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

/** Up and Down go from result to result; above the first is the search box. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-search-hit]")];
  const at = hits.indexOf(document.activeElement as HTMLElement);
  if (by === undefined || at < 0) return;
  event.preventDefault();
  const next = at + by < 0 ? document.querySelector<HTMLElement>("[data-search-input]") : hits[at + by];
  next?.focus();
}
