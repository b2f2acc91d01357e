import { classroom } from "#i18n/classroomMessages";
import { useStory } from "#store/useStory";
import { usePresent } from "./PresentContext";
import type { Blank } from "./speakerChannel";

/** Nothing to look at, so that people look at each other; a press or a key brings the step back. */
export function BlankScreen({ blank }: { blank: NonNullable<Blank> }) {
  const story = useStory((state) => state.story);
  const setBlank = usePresent((state) => state.setBlank);
  return (
    <>
      <h1 className="visually-hidden" lang={story.lang}>
        {story.title}
      </h1>
      <button type="button" className="present-blank" data-blank={blank} onClick={() => setBlank(null)}>
        <span className="visually-hidden">
          {blank === "black" ? classroom.speakerBlackNow() : classroom.speakerWhiteNow()}
        </span>
      </button>
    </>
  );
}
