import { classroom } from "#i18n/classroomMessages";
import { ArticleSource } from "#reader/ArticleSource";
import { quotedPassage } from "#store/quotedPassage";
import { lastStep, tourStepAt } from "#store/tour";
import { useStory } from "#store/useStory";
import type { Story, TourStep } from "#story/story";

/** What the room sees at a step of the tour, in words: 0 is the cover, one more than it has steps is its end. */
export function SpeakerStep({ at }: { at: number }) {
  const story = useStory((state) => state.story);
  const step = tourStepAt(story, at);
  if (step) return <StepContent story={story} step={step} />;
  return (
    <>
      <h3 className="speaker-step-title">{at === 0 ? classroom.speakerCover() : classroom.speakerEnd()}</h3>
      {at === 0 && (
        <p className="speaker-step-text" lang={story.lang}>
          {story.title}
        </p>
      )}
    </>
  );
}

function StepContent({ story, step }: { story: Story; step: TourStep }) {
  const passages = step.evidence.flatMap((evidence) => quotedPassage(story, evidence) ?? []);
  return (
    <>
      <h3 className="speaker-step-title" lang={story.lang}>
        {step.title}
      </h3>
      {step.text !== null && (
        <p className="speaker-step-text" lang={story.lang}>
          {step.text}
        </p>
      )}
      {passages.map(({ article, text }) => (
        <figure key={`${article.id} ${text}`} className="speaker-quote">
          <blockquote lang={article.lang} dir={article.dir}>
            {text}
          </blockquote>
          <figcaption>
            <ArticleSource article={article} />
          </figcaption>
        </figure>
      ))}
      {step.question !== null && (
        <div className="speaker-question">
          <h4 className="speaker-question-head">{classroom.stepQuestion()}</h4>
          <p lang={story.lang}>{step.question}</p>
        </div>
      )}
    </>
  );
}

/** What the speaker has written for a step; paragraphs are parted by line ends. */
export function SpeakerNotes({ at }: { at: number }) {
  const story = useStory((state) => state.story);
  const notes = tourStepAt(story, at)?.notes ?? null;
  if (notes === null) return <p className="speaker-none">{classroom.speakerNoNotes()}</p>;
  return (
    <div className="speaker-notes-text" lang={story.lang}>
      {notes
        .split(/\n+/)
        .filter((paragraph) => paragraph.trim() !== "")
        .map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and are never reordered.
          <p key={index}>{paragraph}</p>
        ))}
    </div>
  );
}

/** What comes after a step. */
export function SpeakerNext({ at }: { at: number }) {
  const last = useStory((state) => lastStep(state.story));
  if (at >= last) return <p className="speaker-none">{classroom.speakerNothingNext()}</p>;
  return <SpeakerStep at={at + 1} />;
}
