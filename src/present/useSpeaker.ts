import { isExploring } from "#store/tour";
import { useStory } from "#store/useStory";
import { usePresent } from "./PresentContext";
import { actionOf, type PresentTarget, runAction } from "./presentActions";
import type { SpeakerCommand } from "./speakerChannel";
import { usePresenterChannel } from "./usePresenterChannel";

/** Lets the speaker's window see and steer the presentation. */
export function useSpeaker(room: string, target: () => PresentTarget): void {
  const step = useStory((state) => state.step ?? 0);
  const exploring = useStory(isExploring);
  const { blank, namesHidden } = usePresent((state) => state);
  usePresenterChannel(room, { step, exploring, blank, namesHidden }, (command) => obey(command, target()));
}

function obey(command: SpeakerCommand, target: PresentTarget): void {
  switch (command.type) {
    case "next":
    case "previous":
      runAction(actionOf(command.type), target);
      break;
    case "step":
      target.tour.goToStep(command.step);
      break;
    case "blank":
      target.present.setBlank(command.blank);
      break;
    case "names":
      target.present.setNamesHidden(command.hidden);
  }
}
