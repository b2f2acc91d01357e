import { messages } from "#i18n/messages";
import { ArticleSource } from "#reader/ArticleSource";
import { PlainQuote } from "#reader/PlainQuote";
import { quotedPassage } from "#store/quotedPassage";
import { useStory } from "#store/useStory";
import type { Evidence, TourStep } from "#story/story";
import { CardHead } from "./CardHead";

interface TourCardProps {
  step: TourStep;
  onClose: () => void;
}

/** A step of the tour: its words, and steps to the others, round the end. */
export function TourCard({ step, onClose }: TourCardProps) {
  const { tour, lang } = useStory((state) => state.story);
  const goToStep = useStory((state) => state.goToStep);
  const at = tour.indexOf(step);
  return (
    <>
      <CardHead
        name={step.title}
        lang={lang}
        position={tour.length > 1 ? messages.placeStep(at + 1, tour.length) : null}
        previous={messages.previousStep()}
        next={messages.nextStep()}
        close={messages.closeTour()}
        onStep={(by) => goToStep(((at + by + tour.length) % tour.length) + 1)}
        onClose={onClose}
      />
      {step.evidence.map((evidence) => (
        <StepQuote key={`${evidence.article} ${evidence.block} ${evidence.start}`} evidence={evidence} step={step} />
      ))}
      {step.text !== null && (
        <p className="embed-tour-text" lang={lang}>
          {step.text}
        </p>
      )}
      {step.question !== null && (
        <p className="embed-tour-text" data-kind="question" lang={lang}>
          {step.question}
        </p>
      )}
    </>
  );
}

/** The words quoted, those for the places of the step marked. */
function StepQuote({ evidence, step }: { evidence: Evidence; step: TourStep }) {
  const story = useStory((state) => state.story);
  const passage = quotedPassage(story, evidence);
  if (!passage) return null;
  return (
    <figure className="embed-text-quote">
      <PlainQuote passage={passage} places={step.places} />
      <figcaption>
        <ArticleSource article={passage.article} />
      </figcaption>
    </figure>
  );
}
