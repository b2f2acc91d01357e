import "./StepDots.css";
import { classroom } from "#i18n/classroomMessages";
import { lastStep } from "#store/tour";
import { useStory } from "#store/useStory";

/** More dots than these are a line and no longer counted by eye. */
const MOST_DOTS = 16;

/** One dot per step, and in words where one is. */
export function StepDots() {
  const story = useStory((state) => state.story);
  const step = useStory((state) => state.step ?? 0);
  const count = story.tour.length;
  const here =
    step === 0
      ? classroom.speakerCover()
      : step === lastStep(story)
        ? classroom.speakerEnd()
        : classroom.stepOf(step, count);
  const dots = (from: number, to: number, passed: boolean) =>
    count > MOST_DOTS
      ? null
      : Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n).map((dot) => (
          <span key={dot} className="step-dot" data-passed={passed ? "" : undefined} />
        ));
  return (
    <p className="step-dots">
      <span className="step-dots-row" aria-hidden="true">
        {dots(1, Math.min(step - 1, count), true)}
      </span>
      <span className="step-dots-here">{here}</span>
      <span className="step-dots-row" aria-hidden="true">
        {dots(step + 1, count, false)}
      </span>
    </p>
  );
}
