import { useEffect, useRef } from "react";
import { classroom } from "#i18n/classroomMessages";
import { messages } from "#i18n/messages";
import { tourStepAt } from "#store/tour";
import { useStory } from "#store/useStory";
import { Dialog } from "#ui/Dialog";
import { stepList } from "./stepList";

/** All steps at once, as cards; each leads to its step. */
export function StepsDialog({ onClose }: { onClose: () => void }) {
  const story = useStory((state) => state.story);
  const current = useStory((state) => state.step);
  const goToStep = useStory((state) => state.goToStep);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>("[aria-current]")?.focus(), []);
  return (
    <Dialog title={classroom.allSteps()} closeLabel={messages.closeDialog()} size="wide" onClose={onClose}>
      <ol ref={list} className="step-cards">
        {stepList(story).map(({ step, title, isOfStory }) => {
          const shown = tourStepAt(story, step);
          const words = shown?.evidence[0];
          return (
            <li key={step}>
              <button
                type="button"
                className="step-card"
                aria-current={step === current ? "step" : undefined}
                onClick={() => {
                  onClose();
                  goToStep(step);
                }}
              >
                {shown && <span className="step-card-number">{step}</span>}
                <span className="step-card-title" lang={isOfStory ? story.lang : undefined}>
                  {title}
                </span>
                {words && (
                  <span className="step-card-words" lang={story.articles.find(({ id }) => id === words.article)?.lang}>
                    {words.quote}
                  </span>
                )}
                {!words && shown?.text && (
                  <span className="step-card-words" lang={story.lang}>
                    {shown.text}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
