import { useEffect } from "react";
import { classroom } from "#i18n/classroomMessages";
import { quotedPassage } from "#store/quotedPassage";
import { useStory } from "#store/useStory";
import { answerLines } from "./answerLines";
import { HandoutQuote } from "./HandoutQuote";
import type { HandoutOptions } from "./handoutOptions";

/** The tour, step by step, as far as the options ask for it. */
export function HandoutSteps({ questions, notes }: Pick<HandoutOptions, "questions" | "notes">) {
  const story = useStory((state) => state.story);
  const { tour } = story;
  const wishTexts = useStory((state) => state.wishTexts);
  useEffect(() => wishTexts(tour.flatMap(({ evidence }) => evidence.map(({ article }) => article))), [tour, wishTexts]);
  return story.tour.map((step, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name, and are never reordered.
    <section key={index} className="handout-step">
      <h2 lang={story.lang}>
        <span className="handout-number">{index + 1}</span> {step.title}
      </h2>
      {step.text !== null && (
        <p className="handout-text" lang={story.lang}>
          {step.text}
        </p>
      )}
      {step.evidence.map((evidence) => {
        const passage = quotedPassage(story, evidence);
        const key = `${evidence.article} ${evidence.quote}`;
        return passage && <HandoutQuote key={key} passage={passage} places={step.places} />;
      })}
      {questions && step.question !== null && <Question question={step.question} lang={story.lang} />}
      {notes && step.notes !== null && <Notes notes={step.notes} lang={story.lang} />}
    </section>
  ));
}

/** With lines to write on. */
function Question({ question, lang }: { question: string; lang: string }) {
  return (
    <div className="handout-question">
      <h3>{classroom.stepQuestion()}</h3>
      <p lang={lang}>{question}</p>
      <div aria-hidden="true">
        {Array.from({ length: answerLines(question) }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike.
          <div key={line} className="handout-line" />
        ))}
      </div>
    </div>
  );
}

function Notes({ notes, lang }: { notes: string; lang: string }) {
  return (
    <aside className="handout-notes">
      <h3>{classroom.handoutNotes()}</h3>
      {notes
        .split(/\n+/)
        .filter((paragraph) => paragraph.trim() !== "")
        .map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and are never reordered.
          <p key={index} lang={lang}>
            {paragraph}
          </p>
        ))}
    </aside>
  );
}
