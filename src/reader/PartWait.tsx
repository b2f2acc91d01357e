import { useStory } from "#store/useStory";
import { type PartRef, partPath } from "#story/storyParts";
import { LoadingBars } from "#ui/LoadingBars";
import { LoadError } from "./LoadError";

/** In place of a part of the story that is on its way, or could not be had. */
export function PartWait({ part }: { part: PartRef }) {
  const path = partPath(part);
  const failure = useStory((state) => state.failures.get(path));
  const retryPart = useStory((state) => state.retryPart);
  if (failure === undefined) return <LoadingBars />;
  return <LoadError message={failure} onRetry={() => retryPart(path)} />;
}
