import { createContext, type RefObject } from "react";

export type PictureKind = "png" | "svg";

/** Pictures of the map as it is seen, each with title and credit. */
export interface MapPictures {
  /** What can be had now. Without a live map it is a drawing of the whole story. */
  kinds(): readonly PictureKind[];
  /** Rejects when the picture cannot be made. */
  take(kind: PictureKind): Promise<Blob>;
}

/** Of the map beside the panels; `null` in it as long as there is none. */
export const MapPicturesContext = createContext<RefObject<MapPictures | null> | null>(null);
