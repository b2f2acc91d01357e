import "./EmbedCard.css";
import { type ReactNode, useEffect, useRef } from "react";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { openJourneyOf, placeById } from "#store/selectors";
import { tourStepAt } from "#store/tour";
import { useStory } from "#store/useStory";
import { EmbedText } from "./EmbedText";
import { JourneyCard } from "./JourneyCard";
import { QuoteCard } from "./QuoteCard";
import { TourCard } from "./TourCard";

interface EmbedCardProps {
  home: string | null;
}

/** The one card: what is open, or the whole text of the story to scroll through. */
export function EmbedCard({ home }: EmbedCardProps) {
  const place = useStory((state) => (state.selected === null ? null : placeById(state.story).get(state.selected)));
  const journey = useStory(openJourneyOf);
  const excerpt = useStory((state) => state.excerpt);
  const number = useStory((state) => state.step);
  const step = useStory((state) => tourStepAt(state.story, state.step));
  const close = useStory((state) => state.close);
  const goToStep = useStory((state) => state.goToStep);
  if (step) {
    const closeTour = () => {
      close();
      // A step may have nothing open that could be closed.
      goToStep(null);
    };
    return (
      <CardFrame name={step.title} shown={`tour ${number}`} onClose={closeTour}>
        <TourCard step={step} onClose={closeTour} />
      </CardFrame>
    );
  }
  if (place)
    return (
      <CardFrame name={placeName(place).name} shown={`${place.id} ${excerpt}`} onClose={close}>
        <QuoteCard place={place} home={home} />
      </CardFrame>
    );
  if (journey)
    return (
      <CardFrame name={journey.title} shown={journey.id} onClose={close}>
        <JourneyCard journey={journey} />
      </CardFrame>
    );
  return (
    <CardFrame name={messages.excerpts()} shown="" onClose={close}>
      <EmbedText home={home} />
    </CardFrame>
  );
}

interface CardFrameProps {
  name: string;
  /** Another value is another content, which is read from its start. */
  shown: string;
  onClose: () => void;
  children: ReactNode;
}

/** One element whatever stands in it, so that it stays in place; Escape leads back to the whole story. */
function CardFrame({ name, shown, onClose, children }: CardFrameProps) {
  const card = useRef<HTMLElement>(null);
  const isOpen = shown !== "";
  const before = useRef(shown);
  const hadFocus = useRef(false);

  useEffect(() => {
    if (!card.current || before.current === shown) return;
    before.current = shown;
    card.current.scrollTop = 0;
    // What had the focus in here is gone with the old content: the focus stays with the card, and is never the host's.
    const isLost = hadFocus.current && document.activeElement === document.body && document.hasFocus();
    if (isLost) card.current.focus({ preventScroll: true });
  }, [shown]);

  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isOpen, onClose]);

  return (
    <section
      ref={card}
      className="embed-card"
      data-open={isOpen ? "" : undefined}
      aria-label={name}
      // What scrolls must be in reach of the keyboard; a card of one quote has its buttons.
      tabIndex={isOpen ? -1 : 0}
      aria-live={isOpen ? "polite" : undefined}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget) hadFocus.current = false;
      }}
    >
      {children}
    </section>
  );
}
