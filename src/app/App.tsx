import { useState } from "react";
import type { MapPadding } from "#map/mapScene";
import { ReaderLayout } from "#reader/ReaderLayout";
import type { StoryStore } from "#store/storyStore";
import { StoryStoreContext } from "#store/useStory";
import { MapStage } from "./MapStage";
import { StoryLocator } from "./StoryLocator";

const uncovered: MapPadding = { top: 0, right: 0, bottom: 0, left: 0 };

/** The reader of one story: panels around a map. */
export function App({ store }: { store: StoryStore }) {
  const [cover, setCover] = useState(uncovered);
  return (
    <StoryStoreContext value={store}>
      <ReaderLayout locator={<StoryLocator />} onCover={setCover}>
        <MapStage cover={cover} />
      </ReaderLayout>
    </StoryStoreContext>
  );
}
