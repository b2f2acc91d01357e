import "./ExcerptCard.css";
import "./NoteLine.css";
import { Clock } from "lucide-react";
import { useCallback, useId, useRef, useState } from "react";
import { formatDate } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { articleById, ownMentions } from "#store/filters";
import { otherPlaces, shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Article, Excerpt, Place, StoryEvent } from "#story/story";
import { Barcode } from "#ui/Barcode";
import { Chip } from "#ui/Chip";
import { MarkerGlyph } from "#ui/MarkerGlyph";
import { ArticleSource } from "./ArticleSource";
import { mentioningBlocks } from "./barcodeTicks";
import { ExcerptActions } from "./ExcerptActions";
import { mentionNotes } from "./mentionKind";
import { PlaceMenu } from "./PlaceMenu";
import { placeShape } from "./placeShape";
import { Quote } from "./Quote";
import { SamePassage } from "./SamePassage";

interface ExcerptCardProps {
  excerpt: Excerpt;
}

/** One passage with where it comes from, and the other places that it names. */
export function ExcerptCard({ excerpt }: ExcerptCardProps) {
  const story = useStory((state) => state.story);
  const card = useRef<HTMLElement>(null);
  const [menu, setMenu] = useState<{ places: string[]; at: { x: number; y: number } } | null>(null);
  const closeMenu = useCallback(() => setMenu(null), []);
  const headlineId = useId();
  const positionId = useId();

  const article = articleById(story).get(excerpt.article);
  if (!article) return null;
  const others = otherPlaces(story, excerpt);
  const event = story.events.find((candidate) => candidate.id === excerpt.event);
  const notes = mentionNotes(excerpt.text, ownMentions(excerpt));

  const openMenu = (places: string[], anchor: HTMLElement) => {
    const frame = card.current?.getBoundingClientRect();
    const words = anchor.getBoundingClientRect();
    if (frame) setMenu({ places, at: { x: words.left - frame.left, y: words.bottom - frame.top } });
  };

  return (
    <article ref={card} className="excerpt" data-excerpt={excerpt.id} aria-labelledby={`${headlineId} ${positionId}`}>
      <div className="excerpt-top">
        <ArticleSource article={article} />
        <ExcerptBarcode excerpt={excerpt} article={article} labelId={positionId} />
      </div>
      <h3 id={headlineId} className="excerpt-headline" lang={article.lang} dir={article.dir}>
        {article.title}
      </h3>
      <Quote excerpt={excerpt} article={article} onSeveral={openMenu} />
      {notes.length > 0 && (
        <ul className="quote-notes">
          {notes.map((note) => (
            <li key={note.text}>
              <span className="quote-note-rule" data-kind={note.kind} aria-hidden="true" />
              {note.text}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && <AlsoInPassage places={others} />}
      {event && <EventLine event={event} lang={story.lang} />}
      <SamePassage article={article.id} block={excerpt.block} />
      <ExcerptActions excerpt={excerpt} article={article} describedBy={`${headlineId} ${positionId}`} />
      {menu && <PlaceMenu places={menu.places} at={menu.at} onClose={closeMenu} />}
    </article>
  );
}

interface ExcerptBarcodeProps extends ExcerptCardProps {
  article: Article;
  labelId: string;
}

function ExcerptBarcode({ excerpt, article, labelId }: ExcerptBarcodeProps) {
  const blocks = mentioningBlocks(article);
  // Where it stands in an article of a long story is not known before that is in hand.
  if (blocks.length === 0) return <span id={labelId} />;
  const ticks = blocks.map(({ block, at, places }) => ({
    at,
    kind:
      block === excerpt.block
        ? ("present" as const)
        : places.includes(excerpt.place)
          ? ("own" as const)
          : ("other" as const),
  }));
  const step = blocks.findIndex(({ block }) => block === excerpt.block) + 1;
  return <Barcode ticks={ticks} label={messages.passagePosition(step, blocks.length)} labelId={labelId} />;
}

function AlsoInPassage({ places }: { places: readonly Place[] }) {
  const labelId = useId();
  return (
    <div className="excerpt-also">
      <span id={labelId}>{messages.alsoInPassage()}</span>
      <ul aria-labelledby={labelId}>
        {places.map((place) => (
          <li key={place.id}>
            <PlaceChip place={place} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PlaceChip({ place }: { place: Place }) {
  const selectPlace = useStory((state) => state.selectPlace);
  const hover = useStory((state) => state.hover);
  const hovered = useStory((state) => state.hovered === place.id);
  const count = useStory((state) => shownCounts(state.story, state.filters).get(place.id) ?? 0);
  return (
    <Chip
      glyph={<MarkerGlyph shape={placeShape(place)} count={count} look="dot" />}
      hovered={hovered}
      onHover={(over) => hover(over ? place.id : null)}
      onPress={() => selectPlace(place.id)}
    >
      {placeName(place).name}
    </Chip>
  );
}

/** Text, not a control: what the passage belongs to in time. */
function EventLine({ event, lang }: { event: StoryEvent; lang: string }) {
  return (
    <p className="note-line">
      <Clock aria-hidden="true" />
      <span>
        <span className="visually-hidden">{messages.belongsToEvent()} </span>
        <span className="excerpt-event-date">{formatDate(event.date)}</span> <bdi lang={lang}>{event.title}</bdi>
      </span>
    </p>
  );
}
