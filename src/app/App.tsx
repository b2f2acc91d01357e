import { useCallback, useRef, useState } from "react";
import { type MapPictures, MapPicturesContext } from "#reader/MapPictures";
import { ReaderLayout } from "#reader/ReaderLayout";
import type { MapPadding, MapRect } from "#store/mapFrame";
import type { StoryStore } from "#store/storyState";
import { StoryStoreContext } from "#store/useStory";
import { MapStage } from "./MapStage";
import { PrintColophon } from "./PrintColophon";
import { StaticText } from "./StaticText";
import { StoryLocator } from "./StoryLocator";
import { useLanguage } from "./useLanguage";
import { usePageTheme } from "./useTheme";

/** What of the map's frame is taken, in CSS pixels. */
export interface MapSurroundings {
  /** By panels, from the edges. */
  cover: MapPadding;
  /** By the key, the controls and the like. */
  furniture: readonly MapRect[];
}

const free: MapSurroundings = { cover: { top: 0, right: 0, bottom: 0, left: 0 }, furniture: [] };

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
  const [surroundings, setSurroundings] = useState(free);
  const [mapFailed, setMapFailed] = useState(false);
  const pictures = useRef<MapPictures>(null);
  const onCover = useCallback(
    (cover: MapPadding, furniture: readonly MapRect[]) => setSurroundings({ cover, furniture }),
    [],
  );
  return (
    <MapPicturesContext value={pictures}>
      <ReaderLayout locator={<StoryLocator />} onCover={onCover} mapFailed={mapFailed} staticText={<StaticText />}>
        <MapStage {...surroundings} pictures={pictures} onFail={() => setMapFailed(true)} />
      </ReaderLayout>
      <PrintColophon />
    </MapPicturesContext>
  );
}
