import { useCallback, useState } from "react";
import type { MapPadding, MapRect } from "#store/mapFrame";

/** What of the map's frame is taken, in CSS pixels. */
export interface MapSurroundings {
  /** By panels, from the edges. */
  cover: MapPadding;
  /** By the key, the controls and the like. */
  furniture: readonly MapRect[];
}

const free: MapSurroundings = { cover: { top: 0, right: 0, bottom: 0, left: 0 }, furniture: [] };

/** What the layout last said of the map's frame, and what it says that with. */
export function useSurroundings() {
  const [surroundings, setSurroundings] = useState(free);
  const onCover = useCallback(
    (cover: MapPadding, furniture: readonly MapRect[]) => setSurroundings({ cover, furniture }),
    [],
  );
  return [surroundings, onCover] as const;
}
