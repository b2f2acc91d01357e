import { Presentation } from "lucide-react";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import { plainClick } from "#ui/plainClick";
import { TextLink } from "#ui/TextLink";

/** To the presentation of the tour, where the story has one. */
export function TourLink() {
  const has = useStory((state) => state.story.tour.length > 0);
  const goToStep = useStory((state) => state.goToStep);
  if (!has) return null;
  return (
    <TextLink href="#tour=cover" icon={<Presentation aria-hidden="true" />} onClick={plainClick(() => goToStep(0))}>
      {messages.presentTour()}
    </TextLink>
  );
}
