import type { Leg } from "#story/story";
import { ModeSample } from "#ui/ModeSample";
import { modeName } from "./travelModes";

/** How a leg was travelled, as far as an article says, with the line that stands for it on the map. */
export function TravelMode({ mode }: Pick<Leg, "mode">) {
  return (
    <>
      <ModeSample pattern={mode ?? "notStated"} />
      {modeName(mode ?? "notStated")}
    </>
  );
}
