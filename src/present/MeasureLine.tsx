import { classroom } from "#i18n/classroomMessages";
import { formatDistance } from "#i18n/formats";
import { greatCircleKm } from "#story/greatCircle";
import type { LngLat } from "#story/story";
import { KeyCap } from "./KeyCap";
import { PresentButton } from "./PresentButton";

/** What is to be done to measure, or what has been measured: along the great circle, as the crow flies. */
export function MeasureLine({ points: [from, to] }: { points: readonly LngLat[] }) {
  return (
    <div className="measure-line card">
      <p role="status">
        {from && to
          ? classroom.measuredDistance(formatDistance(greatCircleKm(from, to)))
          : from
            ? classroom.chooseSecondPoint()
            : classroom.chooseFirstPoint()}
      </p>
      <PresentButton action="measure">
        {classroom.endMeasuring()} <KeyCap of="d" />
      </PresentButton>
    </div>
  );
}
