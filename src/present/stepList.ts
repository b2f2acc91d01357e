import { classroom } from "#i18n/classroomMessages";
import { lastStep } from "#store/tour";
import type { Story } from "#story/story";

export interface ListedStep {
  /** As in the store: 0 is the cover. */
  step: number;
  title: string;
  /** In the story's language, and not in that of the interface. */
  isOfStory: boolean;
}

/** Cover, steps and end, in order. */
export function stepList(story: Story): ListedStep[] {
  return [
    { step: 0, title: classroom.speakerCover(), isOfStory: false },
    ...story.tour.map(({ title }, n) => ({ step: n + 1, title, isOfStory: true })),
    { step: lastStep(story), title: classroom.speakerEnd(), isOfStory: false },
  ];
}

/** Those that a number or a part of the title asks for; all when nothing is asked. */
export function stepsFor(list: readonly ListedStep[], asked: string): readonly ListedStep[] {
  const wanted = asked.trim().toLocaleLowerCase();
  if (wanted === "") return list;
  if (/^\d+$/.test(wanted)) return list.filter(({ step }) => step === Number(wanted));
  return list.filter(({ title }) => title.toLocaleLowerCase().includes(wanted));
}
