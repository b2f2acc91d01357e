import { useCallback } from "react";
import { useStory } from "#store/useStory";
import { PlaceMenu } from "./PlaceMenu";

/** Which of the places under one click was meant; stands in the map's frame. */
export function PlaceChooser() {
  const chooser = useStory((state) => state.chooser);
  const choose = useStory((state) => state.choose);
  const openFromMap = useStory((state) => state.openFromMap);
  const onClose = useCallback(() => choose(null), [choose]);
  if (!chooser) return null;
  return <PlaceMenu places={chooser.places} at={chooser.at} onClose={onClose} onChoose={openFromMap} />;
}
