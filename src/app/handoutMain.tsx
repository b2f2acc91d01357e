import { HandoutPage } from "#handout/HandoutPage";
import { PosterMap } from "./PosterMap";
import { Prerendered } from "./Prerendered";
import { startApart } from "./startApart";

/**
 * The story as a document to print, in place of the reader.
 *
 * @param poster - the drawing of the map that the page brought; `null` where it brought none
 */
export function startHandout(container: HTMLElement, poster: string | null): Promise<void> {
  return startApart(container, () => (
    <Prerendered value={{ poster: poster ?? "", text: "" }}>
      <HandoutPage map={<PosterMap />} />
    </Prerendered>
  ));
}
