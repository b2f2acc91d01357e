import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { openArticleOf, openJourneyOf, panelOf, placeById, shownCounts } from "#store/selectors";
import type { StoryState } from "#store/storyState";
import { useStory } from "#store/useStory";

/** Says what has opened, for those who do not see it, and no more than that. */
export function PanelHeadline() {
  const text = useStory(headline);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}

function headline(state: StoryState): string {
  const { story, selected, filters } = state;
  const type = panelOf(state);
  if (type === "article") return openArticleOf(state)?.title ?? "";
  if (type === "journey") return openJourneyOf(state)?.title ?? "";
  const place = type === "place" && selected !== null ? placeById(story).get(selected) : undefined;
  if (!place) return "";
  return messages.placeWithCount(placeName(place).name, shownCounts(story, filters).get(place.id) ?? 0);
}
