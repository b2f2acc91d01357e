import { classroom } from "#i18n/classroomMessages";
import { formatList } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { outletOf } from "#store/filters";
import { articleTotal } from "#store/selectors";
import { useStory } from "#store/useStory";
import { PresentButton } from "./PresentButton";

/** What the tour is about, how long it is, and whose reports it is made of. */
export function CoverWords() {
  const story = useStory((state) => state.story);
  // Of a long story that would be a page of names.
  const named = story.archive ? [] : story.articles;
  const stated = named.filter(({ publisher, agency }) => publisher !== null || agency !== null);
  const outlets = [...new Set(stated.map(outletOf))];
  return (
    <div className="cover">
      <h1 className="cover-title" lang={story.lang}>
        {story.title}
      </h1>
      {story.dek !== null && (
        <p className="cover-dek" lang={story.lang}>
          {story.dek}
        </p>
      )}
      <ul className="cover-facts">
        <li>{classroom.stepCount(story.tour.length)}</li>
        <li>{messages.articleCount(articleTotal(story))}</li>
        {outlets.length > 0 && <li lang={story.lang}>{formatList(outlets)}</li>}
      </ul>
      <PresentButton action="next" kind="primary">
        {classroom.startTour()}
      </PresentButton>
    </div>
  );
}
