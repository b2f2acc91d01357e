import "./ScaleBar.css";
import { formatDistance } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import { scaleStep } from "./scaleStep";

/** In CSS pixels. */
const MAX_WIDTH = 140;

/** A round distance, true at the middle of the map. */
export function ScaleBar() {
  const kilometresPerPixel = useStory((state) => state.view?.kilometresPerPixel ?? 0);
  const step = scaleStep(kilometresPerPixel, MAX_WIDTH);
  if (!step) return null;
  const width = Math.round(step.widthPx);
  const distance = formatDistance(step.km);
  return (
    <div className="scale-bar">
      <svg width={width} height={7} viewBox={`0 0 ${width} 7`} aria-hidden="true">
        <path className="scale-bar-line" d={`M0.75 0V6.25H${width - 0.75}V0`} />
      </svg>
      <span className="scale-bar-text" aria-hidden="true">
        {distance}
      </span>
      <span className="visually-hidden">{messages.scale(distance)}</span>
    </div>
  );
}
