import { useState } from "react";
import { classroom } from "#i18n/classroomMessages";
import { newPresentStore, PresentStoreContext, usePresent } from "#present/PresentContext";
import { PresentLayout } from "#present/PresentLayout";
import { useMagnification } from "#present/useMagnification";
import { MapStage } from "./MapStage";
import { useLanguage } from "./useLanguage";
import { useSurroundings } from "./useSurroundings";
import { usePageTheme } from "./useTheme";

/** The tour of the story, for a room. */
export function PresentPage() {
  const [present] = useState(newPresentStore);
  return (
    <PresentStoreContext value={present}>
      <Presentation />
    </PresentStoreContext>
  );
}

/** Counted from one, as people count. */
const hiddenName = (index: number, count: number) => classroom.hiddenPlace(index + 1, count);

function Presentation() {
  useLanguage();
  usePageTheme();
  const [surroundings, onCover] = useSurroundings();
  const magnification = useMagnification();
  const { namesHidden, measured, measure } = usePresent((state) => state);
  return (
    <PresentLayout
      magnification={magnification}
      onCover={onCover}
      map={
        <MapStage
          {...surroundings}
          presenting
          magnification={magnification}
          namesHidden={namesHidden}
          hiddenName={hiddenName}
          measured={measured}
          onMeasure={measure}
          onFail={() => {}}
        />
      }
    />
  );
}
