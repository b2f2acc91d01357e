import { lazy, Suspense, useRef, useState } from "react";
import { speakClassroom } from "#i18n/classroomCatalogues";
import { type MapPictures, MapPicturesContext } from "#reader/MapPictures";
import { ReaderLayout } from "#reader/ReaderLayout";
import type { StoryStore } from "#store/storyState";
import { StoryStoreContext, useStory } from "#store/useStory";
import { MapStage } from "./MapStage";
import { PosterGround } from "./PosterDrawing";
import { PosterMap } from "./PosterMap";
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
      <StoryPage />
    </StoryStoreContext>
  );
}

/** The presentation and its texts are fetched when it is opened. */
const PresentPage = lazy(async () => {
  const [{ PresentPage }] = await Promise.all([import("./PresentPage"), speakClassroom().catch(console.warn)]);
  return { default: PresentPage };
});

function StoryPage() {
  const presenting = useStory(({ step }) => step !== null);
  if (!presenting) return <ReaderPage />;
  return (
    <Suspense fallback={null}>
      <PresentPage />
    </Suspense>
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
      <ReaderLayout
        locator={<StoryLocator />}
        ground={<PosterGround />}
        onCover={onCover}
        mapFailed={mapFailed}
        staticText={<StaticText />}
      >
        <MapStage
          {...surroundings}
          poster={<PosterMap apart />}
          pictures={pictures}
          onFail={() => setMapFailed(true)}
        />
      </ReaderLayout>
      <PrintColophon />
    </MapPicturesContext>
  );
}
