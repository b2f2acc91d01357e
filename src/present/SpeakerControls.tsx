import { ArrowLeft, ArrowRight } from "lucide-react";
import { type ReactNode, type Ref, useId } from "react";
import { classroom } from "#i18n/classroomMessages";
import { lastStep } from "#store/tour";
import { useStory } from "#store/useStory";
import { TextButton } from "#ui/TextButton";
import type { PresenterState, SpeakerCommand } from "./speakerChannel";

interface SpeakerControlsProps {
  state: PresenterState;
  /** There is a presentation that hears. */
  connected: boolean;
  send: (command: SpeakerCommand) => void;
  /** The list of steps. */
  jump: Ref<HTMLSelectElement>;
}

/** Works the presentation from here. */
export function SpeakerControls({ state, connected, send, jump }: SpeakerControlsProps) {
  const story = useStory((store) => store.story);
  const last = lastStep(story);
  const jumpId = useId();
  const { step, blank, namesHidden } = state;
  const toggle = (colour: "black" | "white") => send({ type: "blank", blank: blank === colour ? null : colour });
  return (
    <footer className="speaker-controls">
      <div className="speaker-more">
        <ToggleButton on={blank === "black"} disabled={!connected} onPress={() => toggle("black")}>
          {classroom.speakerBlack()}
        </ToggleButton>
        <ToggleButton on={blank === "white"} disabled={!connected} onPress={() => toggle("white")}>
          {classroom.speakerWhite()}
        </ToggleButton>
        <ToggleButton
          on={namesHidden}
          disabled={!connected}
          onPress={() => send({ type: "names", hidden: !namesHidden })}
        >
          {classroom.speakerNames()}
        </ToggleButton>
        <div className="speaker-jump">
          <label htmlFor={jumpId}>{classroom.speakerJump()}</label>
          <select
            ref={jump}
            id={jumpId}
            value={step}
            disabled={!connected}
            onChange={(event) => send({ type: "step", step: Number(event.currentTarget.value) })}
          >
            <option value={0}>{classroom.speakerCover()}</option>
            {story.tour.map(({ title }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name, and are never reordered.
              <option key={index} value={index + 1} lang={story.lang}>
                {title}
              </option>
            ))}
            <option value={last}>{classroom.speakerEnd()}</option>
          </select>
        </div>
      </div>
      <div className="speaker-steps">
        <TextButton
          icon={<ArrowLeft aria-hidden="true" />}
          disabled={!connected || step <= 0}
          onPress={() => send({ type: "previous" })}
        >
          {classroom.speakerPrevious()}
        </TextButton>
        <TextButton
          icon={<ArrowRight aria-hidden="true" />}
          kind="primary"
          disabled={!connected || step >= last}
          onPress={() => send({ type: "next" })}
        >
          {classroom.speakerForward()}
        </TextButton>
      </div>
    </footer>
  );
}

interface ToggleButtonProps {
  on: boolean;
  disabled: boolean;
  onPress: () => void;
  children: ReactNode;
}

function ToggleButton({ on, disabled, onPress, children }: ToggleButtonProps) {
  return (
    <button
      type="button"
      className="text-button speaker-toggle"
      aria-pressed={on}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
