import "./Quote.css";
import { useMemo } from "react";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import type { Block, Mention, Paragraph } from "#story/story";
import { InlineButton } from "#ui/InlineButton";
import { mentionKind, mentionNotes } from "./mentionKind";
import { placeNameList } from "./placeNameList";
import { type QuoteSegment, quoteSegments } from "./quoteSegments";
import { SamePassage } from "./SamePassage";
import { SPACED } from "./spacedText";

interface ArticleBlockProps {
  /** Id of an article of the story. */
  article: string;
  block: Block;
  /** In the article's `blocks`. */
  index: number;
  /** Place id: its mentions are marked. */
  selected: string | null;
  /** The article was opened here. */
  here: boolean;
  /** Words that stand for several places were pressed; `anchor` is where they are. */
  onSeveral: (places: string[], anchor: HTMLElement) => void;
}

/** A paragraph, character for character, with where else it stands below it, or the sign of what is left out. */
export function ArticleBlock({ article, block, index, ...props }: ArticleBlockProps) {
  if (block.type === "paragraph") {
    return (
      <>
        <ArticleParagraph block={block} index={index} {...props} />
        <SamePassage article={article} block={index} />
      </>
    );
  }
  return (
    <p className="article-gap">
      <span role="img" aria-label={messages.gapHere()} title={messages.gapHere()}>
        […]
      </span>
    </p>
  );
}

type ArticleParagraphProps = Omit<ArticleBlockProps, "article"> & { block: Paragraph };

function ArticleParagraph({ block, index, selected, here, onSeveral }: ArticleParagraphProps) {
  const segments = useMemo(() => quoteSegments(block.text, block.mentions, selected ?? ""), [block, selected]);
  return (
    <p
      className="quote article-paragraph"
      // Reached by code, when the article opens here.
      tabIndex={-1}
      data-block={index}
      data-here={here ? "" : undefined}
      aria-current={here ? "location" : undefined}
      data-spaced={SPACED.test(block.text) ? "" : undefined}
    >
      {segments.map((segment) =>
        segment.own !== null || segment.others.length > 0 ? (
          <ArticleMention key={segment.start} segment={segment} block={block} onSeveral={onSeveral} />
        ) : (
          segment.text
        ),
      )}
    </p>
  );
}

interface ArticleMentionProps {
  segment: QuoteSegment;
  block: Paragraph;
  onSeveral: ArticleBlockProps["onSeveral"];
}

/** Always the same element, selected or not, so that the focus stays on it when it is pressed. */
function ArticleMention({ segment, block, onSeveral }: ArticleMentionProps) {
  const { own, others, start, end } = segment;
  const story = useStory((state) => state.story);
  const pointOut = useStory((state) => state.pointOut);
  const hover = useStory((state) => state.hover);
  const places = own ? [own.place, ...others] : others;
  const hovered = useStory((state) => state.hovered !== null && places.includes(state.hovered));
  const [only, ...more] = places;
  const mentions = block.mentions.filter((mention) => mention.start <= start && mention.end >= end);
  const names = placeNameList(story, places);
  return (
    <InlineButton
      className={own ? "mention quote-own" : "mention"}
      current={own !== null}
      kind={own ? mentionKind(own) : undefined}
      hovered={hovered}
      title={mentionTitle(names, block.text, mentions)}
      opensMenu={more.length > 0}
      onPress={(anchor) => {
        if (more.length > 0) onSeveral(places, anchor);
        else if (only !== undefined) pointOut(only);
      }}
      onHover={(over) => hover(over && only !== undefined ? only : null)}
    >
      {segment.text}
    </InlineButton>
  );
}

/** Which place it is, and what its words are when they are not its name. */
function mentionTitle(names: string, text: string, mentions: readonly Mention[]): string {
  const [note] = mentionNotes(text, mentions);
  return note ? messages.mentionWithNote(names, note.text) : names;
}
