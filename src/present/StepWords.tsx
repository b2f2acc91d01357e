import "./StepWords.css";
import { classroom } from "#i18n/classroomMessages";
import { quotedPassage } from "#store/quotedPassage";
import { useStory } from "#store/useStory";
import type { TourStep } from "#story/story";
import { StepQuote } from "./StepQuote";

/** Longer titles are set smaller, so that the quote stays the largest thing on the screen after them. */
const LONG_TITLE = 18;

export function StepTitle({ children, lang }: { children: string; lang?: string }) {
  return (
    <h2 className="step-title" lang={lang} data-long={children.length > LONG_TITLE ? "" : undefined}>
      {children}
    </h2>
  );
}

/** All the words of a step: its title, what is quoted, and what is asked. */
export function StepWords({ step }: { step: TourStep }) {
  const story = useStory((state) => state.story);
  const passages = step.evidence.flatMap((evidence) => quotedPassage(story, evidence) ?? []);
  return (
    <>
      <StepTitle lang={story.lang}>{step.title}</StepTitle>
      <StepText step={step} />
      {passages.length > 0 && (
        <div className="step-quotes" data-count={passages.length}>
          {passages.map((passage) => (
            <StepQuote key={`${passage.article.id} ${passage.text}`} passage={passage} places={step.places} />
          ))}
        </div>
      )}
      <StepQuestion step={step} />
    </>
  );
}

export function StepText({ step }: { step: TourStep }) {
  const lang = useStory((state) => state.story.lang);
  if (step.text === null) return null;
  return (
    <p className="step-text" lang={lang}>
      {step.text}
    </p>
  );
}

export function StepQuestion({ step }: { step: TourStep }) {
  const lang = useStory((state) => state.story.lang);
  if (step.question === null) return null;
  return (
    <div className="step-question">
      <h3 className="visually-hidden">{classroom.stepQuestion()}</h3>
      <p className="step-question-text" lang={lang}>
        {step.question}
      </p>
    </div>
  );
}
