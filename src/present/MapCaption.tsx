import { tourStepAt } from "#store/tour";
import { useStory } from "#store/useStory";
import { StepQuestion, StepText, StepTitle } from "./StepWords";

/** What the map alone is about. A step that is made for the map has its words here too. */
export function MapCaption() {
  const story = useStory((state) => state.story);
  const step = useStory((state) => tourStepAt(state.story, state.step));
  return (
    <div className="map-caption card">
      <h1 className="visually-hidden" lang={story.lang}>
        {story.title}
      </h1>
      <StepTitle lang={story.lang}>{step?.title ?? story.title}</StepTitle>
      {step?.layout === "map" && (
        <>
          <StepText step={step} />
          <StepQuestion step={step} />
        </>
      )}
    </div>
  );
}
