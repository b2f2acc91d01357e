/**
 * Purpose: makes pictures of the map for who wants to keep one.
 * In and out: what the map shows in; PNG or SVG files out. What draws them is fetched when it is asked for.
 * Must not know: what the pictures are for, or how they are drawn.
 */
import { regionUrl, worldUrl } from "virtual:dateline/assets";
import { currentLanguage, directionOf, preferredLanguage } from "#i18n/language";
import { messages } from "#i18n/messages";
import type { MapView } from "#map/MapView";
import type { MapScene } from "#map/mapScene";
import type { MapPictures } from "#reader/MapPictures";
import type { MapPadding } from "#store/mapFrame";
import type { Story } from "#story/story";

/** The map at the moment of a picture. */
export interface SeenMap {
  story: Story;
  scene: MapScene;
  /** `null`: there is no live map. */
  view: MapView | null;
  /** What panels cover of it, which is left out. */
  cover: MapPadding;
}

export function mapPictures(seen: () => SeenMap): MapPictures {
  return {
    kinds: () => (seen().view ? ["png", "svg"] : ["svg"]),
    take: async (kind) => {
      const { pngFile, svgFile, wholeStoryFile } = await import("#map/pictureFile");
      const { story, scene, view, cover } = seen();
      const basemap = { worldUrl, regionUrl };
      const credit = {
        title: story.title,
        titleDirection: directionOf(preferredLanguage([story.lang])),
        credit: messages.mapAttribution(),
        direction: directionOf(currentLanguage()),
      };
      if (view && kind === "png") return pngFile((take) => view.whileDrawn(take), view.frame, cover, credit);
      return view ? svgFile(view.frame, cover, basemap, credit) : wholeStoryFile(story, scene, basemap, credit);
    },
  };
}
