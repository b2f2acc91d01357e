/**
 * Purpose: an article read beside the map, its passages in order and every mention of a place a link.
 * In and out: an article of the story in; reports what is read, points at places and goes to them.
 * Must not know: the map. What is left out of the article stays out, and is said.
 */
import "./ArticlePanel.css";
import { ChevronLeft, X } from "lucide-react";
import { type RefObject, useCallback, useRef, useState } from "react";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { passagesOfPlace } from "#store/articlePassages";
import { articleById } from "#store/filters";
import { excerptById, openArticleOf, placeById, shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Article, Place } from "#story/story";
import { IconButton } from "#ui/IconButton";
import { MarkerGlyph } from "#ui/MarkerGlyph";
import { TextButton } from "#ui/TextButton";
import { ArticleBarcode } from "./ArticleBarcode";
import { ArticleBlock } from "./ArticleBlock";
import { ArticleSource } from "./ArticleSource";
import { backLabel } from "./backLabel";
import { PanelHeading } from "./PanelHeading";
import { PartWait } from "./PartWait";
import { PlaceMenu } from "./PlaceMenu";
import { placeShape } from "./placeShape";
import { useArticleScroll } from "./useArticleScroll";

/** @param articleId - of the story; of a long one, its text may still be on its way */
export function ArticlePanel({ articleId }: { articleId: string }) {
  const article = useStory(openArticleOf);
  const facts = useStory((state) => articleById(state.story).get(articleId));
  if (article) return <OpenArticle key={article.id} article={article} />;
  return (
    <article className="article" data-article={articleId}>
      <ArticleNav />
      {facts && <ArticleHead article={facts} />}
      <PartWait part={{ type: "article", article: articleId }} />
    </article>
  );
}

function OpenArticle({ article }: { article: Article }) {
  const text = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useArticleScroll(article, { text, bar, frame });
  return (
    <article className="article" data-article={article.id}>
      <ArticleNav />
      <ArticleHead article={article} />
      <div ref={bar} className="article-bar">
        <ArticleBarcode article={article} frame={frame} />
        <PlaceLine article={article} />
      </div>
      <ArticleText article={article} text={text} />
    </article>
  );
}

function ArticleNav() {
  const label = useStory(backLabel);
  const close = useStory((state) => state.close);
  return (
    <div className="article-nav">
      <TextButton kind="quiet" icon={<ChevronLeft aria-hidden="true" />} onPress={close}>
        {label}
      </TextButton>
      <IconButton label={messages.closeArticle()} icon={<X />} onPress={close} />
    </div>
  );
}

function ArticleHead({ article }: { article: Article }) {
  const { author, dateline, blocks } = article;
  return (
    <div className="article-head">
      <ArticleSource article={article} />
      <PanelHeading className="article-title" lang={article.lang} dir={article.dir}>
        {article.title}
      </PanelHeading>
      {(author !== null || dateline !== null) && (
        <ul className="article-facts">
          {author !== null && <li>{messages.articleBy(author)}</li>}
          {dateline !== null && <li>{messages.articleDateline(dateline)}</li>}
        </ul>
      )}
      {blocks.some(({ type }) => type === "gap") && <p className="article-facts">{messages.gapsNote()}</p>}
    </div>
  );
}

/** How much of the article is about the selected place, and the way to the rest about it. */
function PlaceLine({ article }: { article: Article }) {
  const place = useStory((state) => placeById(state.story).get(state.selected ?? ""));
  const selectPlace = useStory((state) => state.selectPlace);
  const count = useStory((state) => shownCounts(state.story, state.filters).get(state.selected ?? "") ?? 0);
  return (
    <div className="article-place" data-empty={place ? undefined : ""}>
      <p role="status">{place ? placeLine(article, place) : messages.articleTicksNote()}</p>
      {place && (
        <TextButton
          kind="quiet"
          icon={<MarkerGlyph shape={placeShape(place)} count={count} look="dot" />}
          onPress={() => selectPlace(place.id)}
        >
          {messages.allExcerptsOfPlace(count)}
        </TextButton>
      )}
    </div>
  );
}

function placeLine(article: Article, place: Place): string {
  const { name } = placeName(place);
  const passages = passagesOfPlace(article, place.id).length;
  return passages > 0 ? messages.placeInArticle(name, passages) : messages.placeNotInArticle(name);
}

interface ArticleTextProps {
  article: Article;
  text: RefObject<HTMLDivElement | null>;
}

function ArticleText({ article, text }: ArticleTextProps) {
  const selected = useStory((state) => state.selected);
  const pointOut = useStory((state) => state.pointOut);
  const here = useStory((state) => state.block ?? excerptById(state.story).get(state.excerpt ?? "")?.block ?? null);
  const [menu, setMenu] = useState<{ places: string[]; at: { x: number; y: number } } | null>(null);
  const closeMenu = useCallback(() => setMenu(null), []);

  const openMenu = useCallback(
    (places: string[], anchor: HTMLElement) => {
      const box = text.current?.parentElement?.getBoundingClientRect();
      const words = anchor.getBoundingClientRect();
      if (box) setMenu({ places, at: { x: words.left - box.left, y: words.bottom - box.top } });
    },
    [text],
  );
  return (
    <div className="article-body">
      <div ref={text} lang={article.lang} dir={article.dir}>
        {article.blocks.map((block, index) => (
          <ArticleBlock
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and are never reordered.
            key={index}
            article={article.id}
            block={block}
            index={index}
            selected={selected}
            here={index === here}
            onSeveral={openMenu}
          />
        ))}
      </div>
      {menu && <PlaceMenu places={menu.places} at={menu.at} onClose={closeMenu} onChoose={pointOut} />}
    </div>
  );
}
