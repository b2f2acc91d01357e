import "./RowGround.css";
import "./SearchHits.css";
import { useId, useMemo } from "react";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { passageSnippet } from "#search/passageSnippet";
import type { ArticleHits, PassageHit, PlaceHit } from "#search/searchResults";
import { articleById } from "#store/filters";
import { isLetThrough } from "#store/foundPassage";
import { memoised } from "#store/memoised";
import { isShown } from "#store/placeExcerpts";
import { excerptById, largestShown, placeById, shownCounts } from "#store/selectors";
import type { StoryState } from "#store/storyState";
import { useStory, useStoryStore } from "#store/useStory";
import type { Article, Story } from "#story/story";
import { MarkerGlyph } from "#ui/MarkerGlyph";
import { pointing } from "#ui/pointing";
import { ArticleSource } from "./ArticleSource";
import { MarkedText } from "./MarkedText";
import { openHit } from "./openHit";
import { PlaceRowContent } from "./PlaceRow";
import { placeShape } from "./placeShape";

/** A place with the name that was found, and how many of its excerpts the filters let through. */
export function PlaceHitRow({ hit }: { hit: PlaceHit }) {
  const store = useStoryStore();
  const place = useStory((state) => placeById(state.story).get(hit.place));
  const count = useStory((state) => shownCounts(state.story, state.filters).get(hit.place) ?? 0);
  const largest = useStory((state) => largestShown(state.story, state.filters));
  const hover = useStory((state) => state.hover);
  const hovered = useStory((state) => state.hovered === hit.place);
  if (!place) return null;
  const { name: title } = placeName(place);
  const name = <MarkedText text={hit.name} ranges={hit.ranges} />;
  return (
    <button
      type="button"
      className="place-row row-ground"
      data-search-hit={hit.place}
      data-hovered={hovered ? "true" : undefined}
      onClick={() => openHit(store, hit)}
      {...pointing((on) => hover(on ? place.id : null))}
    >
      <PlaceRowContent place={place} count={count} largest={largest}>
        <bdi lang={hit.lang ?? undefined}>{name}</bdi>
        {hit.name !== title && <span className="search-hit-title"> · {title}</span>}
      </PlaceRowContent>
    </button>
  );
}

/** An article with what was found in it: its headline or outlet, and its passages. */
export function ArticleHitGroup({ group }: { group: ArticleHits }) {
  const store = useStoryStore();
  const article = useStory((state) => articleOf(state.story, group));
  const headingId = useId();
  if (!article) return null;
  const { fields } = group;
  const title = <MarkedText text={article.title} ranges={fields?.title ?? []} />;
  return (
    <section className="search-group" aria-labelledby={headingId}>
      <ArticleSource article={article} />
      <h3 id={headingId} className="search-headline" lang={article.lang} dir={article.dir}>
        {fields === null ? (
          title
        ) : (
          <button
            type="button"
            className="search-hit row-ground"
            data-search-hit={article.id}
            onClick={() => openHit(store, group)}
          >
            {title}
          </button>
        )}
      </h3>
      {fields !== null && <FoundFields article={article} fields={fields} />}
      <ul>
        {group.passages.map((hit) => (
          <li key={hit.block}>
            <PassageHitRow hit={hit} article={article} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of a long story what the search has fetched of it: the page need not have the article. */
function articleOf(story: Story, group: ArticleHits): Article | undefined {
  return group.fetched ? untold(group.fetched) : articleById(story).get(group.article);
}

const untold = memoised((facts: NonNullable<ArticleHits["fetched"]>): Article => ({ ...facts, blocks: [] }));

/** What was found beside the headline: the outlet, the agency or the author, with the words marked. */
function FoundFields({ article, fields }: { article: Article; fields: NonNullable<ArticleHits["fields"]> }) {
  const found = (["publisher", "agency", "author"] as const).filter((key) => (fields[key]?.length ?? 0) > 0);
  return found.map((key) => (
    <p key={key} className="search-found" lang={article.lang}>
      <MarkedText text={article[key] ?? ""} ranges={fields[key] ?? []} />
    </p>
  ));
}

function PassageHitRow({ hit, article }: { hit: PassageHit; article: Article }) {
  const store = useStoryStore();
  const place = useStory((state) => (hit.place === null ? undefined : placeById(state.story).get(hit.place)));
  const outside = useStory((state) => hit.excerpt !== null && !isHitShown(state, hit, article));
  const hover = useStory((state) => state.hover);
  const block = article.blocks[hit.block];
  const text = hit.fetched?.text ?? (block?.type === "paragraph" ? block.text : "");
  const part = useMemo(() => passageSnippet(text, hit.ranges), [text, hit.ranges]);
  return (
    <button
      type="button"
      className="search-hit row-ground search-passage"
      data-search-hit={`${hit.article} ${hit.block}`}
      onClick={() => openHit(store, hit)}
      {...pointing((on) => hover(on ? hit.place : null))}
    >
      <span className="search-passage-text" lang={article.lang} dir={article.dir}>
        <MarkedText text={text} ranges={hit.ranges} part={part} />
      </span>
      {(place !== undefined || outside) && (
        <span className="search-passage-place">
          {place !== undefined && (
            <>
              <MarkerGlyph shape={placeShape(place)} count={1} look="dot" />
              {placeName(place).name}
            </>
          )}
          {outside && <span className="search-outside">{messages.outsideFilters()}</span>}
        </span>
      )}
    </button>
  );
}

/** Whether the filters let through the excerpt that a passage is shown by. */
function isHitShown(
  { story, filters }: StoryState,
  { excerpt, fetched, place }: PassageHit,
  article: Article,
): boolean {
  if (fetched && place !== null) return isLetThrough(story, filters, { ...fetched, place, article });
  return isShown(story, filters, excerptById(story).get(excerpt ?? ""));
}
