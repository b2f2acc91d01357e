import { ArrowDown } from "lucide-react";
import { useEffect, useRef } from "react";
import { classroom } from "#i18n/classroomMessages";
import { choicesOfStep, lastStep, tourStepAt } from "#store/tour";
import { useStory } from "#store/useStory";
import { Wordmark } from "#ui/Wordmark";
import { CoverWords } from "./CoverWords";
import { EndWords } from "./EndWords";
import { ExploredWords } from "./ExploredWords";
import { StepTitle, StepWords } from "./StepWords";
import { useOverflow } from "./useOverflow";
import { useSwipe } from "./useSwipe";

interface TextColumnProps {
  /** The map is shown alone. */
  inert: boolean;
  exploring: boolean;
}

/** Part of its height that a press of "more" scrolls the column by. */
const PAGE = 0.8;

/** The words beside the map: those of the step, or of what was opened while the tour rests. */
export function TextColumn({ inert, exploring }: TextColumnProps) {
  const story = useStory((state) => state.story);
  const step = useStory((state) => state.step ?? 0);
  const selected = useStory((state) => state.selected);
  const journey = useStory((state) => state.journey);
  const own = choicesOfStep(story, step);
  // A map that was only moved leaves the words alone.
  const opened =
    exploring &&
    (selected !== null || journey !== null) &&
    (selected !== own.selected || journey?.id !== own.journey?.id);
  const scroller = useRef<HTMLDivElement>(null);
  const { overflows, atEnd } = useOverflow(scroller);
  const swipe = useSwipe();
  const shown = `${step} ${opened ? (selected ?? journey?.id) : ""}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words begin at their beginning.
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [shown]);

  return (
    <div className="present-text" inert={inert} {...swipe}>
      <div className="present-head">
        <Wordmark />
        {step > 0 && (
          <p className="present-story" lang={story.lang} aria-hidden="true">
            {story.title}
          </p>
        )}
      </div>
      {/* What can be scrolled must be reached by keyboard. */}
      <section
        ref={scroller}
        className="present-scroll"
        aria-label={classroom.wordsOfStep()}
        data-scrolls={overflows ? "" : undefined}
        tabIndex={overflows ? 0 : undefined}
      >
        <div className="present-words">
          {(step > 0 || opened) && !inert && (
            <h1 className="visually-hidden" lang={story.lang}>
              {story.title}
            </h1>
          )}
          {opened ? <ExploredWords /> : <WordsOf step={step} />}
        </div>
      </section>
      {overflows && !atEnd && (
        <button
          type="button"
          className="present-more"
          onClick={() => scroller.current?.scrollBy({ top: scroller.current.clientHeight * PAGE })}
        >
          <ArrowDown aria-hidden="true" /> {classroom.moreBelow()}
        </button>
      )}
    </div>
  );
}

function WordsOf({ step }: { step: number }) {
  const story = useStory((state) => state.story);
  const shown = tourStepAt(story, step);
  if (shown) return <StepWords step={shown} />;
  if (step === lastStep(story)) return <EndWords />;
  return step === 0 ? <CoverWords /> : <StepTitle>{story.title}</StepTitle>;
}
