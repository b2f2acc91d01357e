import { useEffect, useId, useRef, useState } from "react";
import { classroom } from "#i18n/classroomMessages";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import { Dialog } from "#ui/Dialog";
import { stepList, stepsFor } from "./stepList";

/** To a step by its number or words of its title; Enter goes to the first that is listed. */
export function JumpDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const story = useStory((state) => state.story);
  const goToStep = useStory((state) => state.goToStep);
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState("");
  // A number can be typed at once. The dialog itself has put the focus on its way out by then.
  useEffect(() => field.current?.focus(), []);
  const found = stepsFor(stepList(story), asked);
  const go = (step: number) => {
    onClose();
    goToStep(step);
  };
  return (
    <Dialog title={classroom.speakerJump()} closeLabel={messages.closeDialog()} onClose={onClose}>
      <form
        className="jump"
        onSubmit={(event) => {
          event.preventDefault();
          if (asked.trim() !== "" && found[0]) go(found[0].step);
        }}
      >
        <label className="jump-label" htmlFor={id}>
          {classroom.numberOrTitle()}
        </label>
        <input
          id={id}
          className="jump-field"
          ref={field}
          autoComplete="off"
          inputMode="text"
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
        <p className="visually-hidden" role="status">
          {classroom.stepCount(found.length)}
        </p>
        <ul className="jump-list">
          {found.map(({ step, title, isOfStory }) => (
            <li key={step}>
              <button type="button" className="help-row" onClick={() => go(step)}>
                <span className="jump-number">{step}</span>
                <span className="help-label" lang={isOfStory ? story.lang : undefined}>
                  {title}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </Dialog>
  );
}
