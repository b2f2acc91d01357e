import { useRef, useState } from "react";
import { type MapPictures, MapPicturesContext } from "#reader/MapPictures";
import { ReaderLayout } from "#reader/ReaderLayout";
import type { StoryStore } from "#store/storyState";
import { StoryStoreContext } from "#store/useStory";
import { MapStage } from "./MapStage";
import { PrintColophon } from "./PrintColophon";
import { StaticText } from "./StaticText";
import { StoryLocator } from "./StoryLocator";
import { useLanguage } from "./useLanguage";
import { useSurroundings } from "./useSurroundings";
import { usePageTheme } from "./useTheme";

/** The reader of one story: panels around a map. */
export function App({ store }: { store: StoryStore }) {
  return (
    <StoryStoreContext value={store}>
      <ReaderPage />
    </StoryStoreContext>
  );
}

/** Renders everything anew when the language has changed: nothing below it keeps texts. */
function ReaderPage() {
  useLanguage();
  usePageTheme();
  const [surroundings, onCover] = useSurroundings();
  const [mapFailed, setMapFailed] = useState(false);
  const pictures = useRef<MapPictures>(null);
  return (
    <MapPicturesContext value={pictures}>
      <ReaderLayout locator={<StoryLocator />} onCover={onCover} mapFailed={mapFailed} staticText={<StaticText />}>
        <MapStage {...surroundings} pictures={pictures} onFail={() => setMapFailed(true)} />
      </ReaderLayout>
      <PrintColophon />
    </MapPicturesContext>
  );
}
