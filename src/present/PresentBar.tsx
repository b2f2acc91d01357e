import "./PresentBar.css";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { classroom } from "#i18n/classroomMessages";
import { useStory } from "#store/useStory";
import { KeyCap } from "./KeyCap";
import { PresentButton } from "./PresentButton";
import { usePresent } from "./PresentContext";
import { StepDots } from "./StepDots";

/** Where one is in the tour, and the keys that are wanted most; each is a button too. */
export function PresentBar({ exploring }: { exploring: boolean }) {
  const layout = usePresent((state) => state.layout);
  const autoplay = usePresent((state) => state.autoplay);
  return (
    <div className="present-bar">
      <StepDots />
      {autoplay && (
        <PresentButton action="autoplay" kind="bar" isOn>
          {classroom.autoplay()} <KeyCap of="t" />
        </PresentButton>
      )}
      <div className="present-bar-keys">
        {exploring ? (
          <PausedLine />
        ) : (
          <>
            <span className="present-bar-steps">
              <PresentButton action="previous" kind="bar" label={classroom.speakerPrevious()}>
                <kbd className="key-cap">
                  <ArrowLeft aria-hidden="true" />
                </kbd>
              </PresentButton>
              <PresentButton action="next" kind="bar" label={classroom.speakerForward()}>
                <kbd className="key-cap">
                  <ArrowRight aria-hidden="true" />
                </kbd>
              </PresentButton>
              <span className="present-bar-word" aria-hidden="true">
                {classroom.step()}
              </span>
            </span>
            <span className="present-bar-more">
              <PresentButton action="quote" kind="bar" isOn={layout === "quote"}>
                <KeyCap of="q" /> {classroom.quoteOnly()}
              </PresentButton>
              <PresentButton action="map" kind="bar" isOn={layout === "map"}>
                <KeyCap of="m" /> {classroom.mapOnly()}
              </PresentButton>
              <PresentButton action="bar" kind="bar">
                <KeyCap of="h" /> {classroom.hideBar()}
              </PresentButton>
            </span>
            <PresentButton action="help" kind="bar" label={classroom.keysAndSettings()}>
              <KeyCap of="?" />
            </PresentButton>
          </>
        )}
        <PresentButton action="leave" kind="bar">
          <KeyCap of="Escape" /> {classroom.leave()}
        </PresentButton>
      </div>
    </div>
  );
}

/** The map is looked round: the tour waits where it was. */
function PausedLine() {
  const story = useStory((state) => state.story);
  const step = useStory((state) => state.step ?? 0);
  const isStep = step > 0 && step <= story.tour.length;
  return (
    <span className="present-paused">
      <span>{classroom.tourPaused()}</span>
      <PresentButton action="resume" kind="primary">
        {isStep ? classroom.backToStep(step) : classroom.backToTour()} <KeyCap of="r" />
      </PresentButton>
    </span>
  );
}
