import "./Quote.css";
import { type ReactNode, useMemo } from "react";
import { useStory } from "#store/useStory";
import type { Article, Excerpt, Mention } from "#story/story";
import { InlineButton } from "#ui/InlineButton";
import { mentionKind } from "./mentionKind";
import { placeNameList } from "./placeNameList";
import { type QuoteSegment, quoteSegments } from "./quoteSegments";
import { SPACED } from "./spacedText";

interface QuoteProps {
  excerpt: Excerpt;
  article: Article;
  /** Words that stand for several other places were pressed; `anchor` is where they are. */
  onSeveral: (places: string[], anchor: HTMLElement) => void;
}

/** The passage, word for word: its characters and no others, so that it reads and copies exactly. */
export function Quote({ excerpt, article, onSeveral }: QuoteProps) {
  const segments = useMemo(() => quoteSegments(excerpt.text, excerpt.mentions, excerpt.place), [excerpt]);
  return (
    <blockquote
      className="quote"
      lang={article.lang}
      dir={article.dir}
      cite={article.url ?? undefined}
      data-spaced={SPACED.test(excerpt.text) ? "" : undefined}
    >
      {segments.map((segment) => (
        <Segment key={segment.start} segment={segment} onSeveral={onSeveral} />
      ))}
    </blockquote>
  );
}

interface SegmentProps {
  segment: QuoteSegment;
  onSeveral: QuoteProps["onSeveral"];
}

function Segment({ segment, onSeveral }: SegmentProps) {
  const words =
    segment.others.length > 0 ? (
      <OtherMention places={segment.others} onSeveral={onSeveral}>
        {segment.text}
      </OtherMention>
    ) : (
      segment.text
    );
  return segment.own ? <OwnMention mention={segment.own}>{words}</OwnMention> : words;
}

function OwnMention({ mention, children }: { mention: Mention; children: ReactNode }) {
  const hover = useStory((state) => state.hover);
  const hovered = useStory((state) => state.hovered === mention.place);
  return (
    <mark
      className="quote-own"
      data-kind={mentionKind(mention)}
      data-hovered={hovered ? "true" : undefined}
      onPointerEnter={() => hover(mention.place)}
      onPointerLeave={() => hover(null)}
    >
      {children}
    </mark>
  );
}

interface OtherMentionProps {
  places: string[];
  onSeveral: QuoteProps["onSeveral"];
  children: string;
}

function OtherMention({ places, onSeveral, children }: OtherMentionProps) {
  const selectPlace = useStory((state) => state.selectPlace);
  const hover = useStory((state) => state.hover);
  const story = useStory((state) => state.story);
  const hovered = useStory((state) => state.hovered !== null && places.includes(state.hovered));
  const [only, ...more] = places;

  return (
    <InlineButton
      className="mention"
      hovered={hovered}
      title={placeNameList(story, places)}
      opensMenu={more.length > 0}
      onPress={(anchor) => {
        if (more.length > 0) onSeveral(places, anchor);
        else if (only !== undefined) selectPlace(only);
      }}
      onHover={(over) => hover(over && only !== undefined ? only : null)}
    >
      {children}
    </InlineButton>
  );
}
