import { classroom } from "#i18n/classroomMessages";
import { lastStep, tourStepAt } from "#store/tour";
import { useStory } from "#store/useStory";

/** What is said when another step is shown. */
export function useStepAnnouncement(exploring: boolean): string {
  const story = useStory((state) => state.story);
  const step = useStory((state) => state.step ?? 0);
  if (exploring) return classroom.tourPaused();
  const shown = tourStepAt(story, step);
  if (shown) return classroom.stepAnnouncement(step, story.tour.length, shown.title);
  return step === lastStep(story) ? classroom.speakerEnd() : classroom.speakerCover();
}
