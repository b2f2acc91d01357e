import { useEffect, useState } from "react";
import { projectToGlobe } from "#map/orthographic";
import { useStory } from "#store/useStory";
import { Locator, type LocatorGlobe } from "#ui/LocatorGlobe";

/** Zoom below which the map shows so much of the earth that a second globe would say nothing. */
const LEAST_ZOOM = 2.5;

/** The small globe beside the map, with the edge of the map's view on it; fetched once there is a map. */
export function StoryLocator() {
  const view = useStory((state) => state.view);
  const places = useStory((state) => state.story.places.features);
  const [globe, setGlobe] = useState<LocatorGlobe | null>(null);
  const hasView = view !== null;
  useEffect(() => {
    if (!hasView) return;
    import("virtual:dateline/locator").then(
      (module) => setGlobe(module.default),
      // Decoration: the map says where it is without it.
      (error) => console.warn(error),
    );
  }, [hasView]);
  if (!globe || !view || view.camera.zoom < LEAST_ZOOM) return null;
  const { center, sizePx } = globe;
  const edge = view.edge.map((point) => projectToGlobe(point, center, sizePx));
  const path = edge.every((point) => point !== null)
    ? `M${edge.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}z`
    : null;
  const dots = places.flatMap((place) => projectToGlobe(place.properties.labelPoint, center, sizePx) ?? []);
  return <Locator globe={globe} view={path} places={dots} />;
}
