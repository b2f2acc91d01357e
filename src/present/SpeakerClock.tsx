import { Pause, Play, RotateCcw } from "lucide-react";
import { classroom } from "#i18n/classroomMessages";
import { dateTimeFormat } from "#i18n/intl";
import { localeOf } from "#i18n/language";
import { IconButton } from "#ui/IconButton";
import { timerText } from "./speakerTimer";
import { useSpeakerTimer } from "./useSpeakerTimer";

interface SpeakerClockProps {
  room: string;
  /** The presentation has left its cover. */
  begun: boolean;
}

/** Time of day, and how long the lesson has been going on. */
export function SpeakerClock({ room, begun }: SpeakerClockProps) {
  const { now, elapsedMs, isRunning, toggle, reset } = useSpeakerTimer(room, begun);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <dl className="speaker-times">
      <div>
        <dt>{classroom.speakerClock()}</dt>
        <dd className="speaker-clock">
          {dateTimeFormat(localeOf(), { hour: "numeric", minute: "2-digit", timeZone }).format(now)}
        </dd>
      </div>
      <div>
        <dt>{classroom.speakerTimer()}</dt>
        <dd className="speaker-timer" data-paused={isRunning ? undefined : ""}>
          <span role="timer" aria-label={classroom.speakerTimer()} dir="ltr">
            {timerText(elapsedMs)}
          </span>
          <IconButton
            label={isRunning ? classroom.speakerTimerPause() : classroom.speakerTimerStart()}
            icon={isRunning ? <Pause /> : <Play />}
            onPress={toggle}
          />
          <IconButton label={classroom.speakerTimerReset()} icon={<RotateCcw />} onPress={reset} />
        </dd>
      </div>
    </dl>
  );
}
