/**
 * Purpose: the speaker view: what the room sees, what comes next, what the speaker wanted to say, and the time.
 * In and out: a room in, whose presentation it follows and works; the story from the store.
 * Must not know: how the presentation shows a step.
 */
import "./SpeakerPage.css";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { classroom } from "#i18n/classroomMessages";
import { lastStep, tourStepAt } from "#store/tour";
import { useStory } from "#store/useStory";
import { TextButton } from "#ui/TextButton";
import { SpeakerClock } from "./SpeakerClock";
import { SpeakerControls } from "./SpeakerControls";
import { SpeakerNext, SpeakerNotes, SpeakerStep } from "./SpeakerStep";
import type { Contact, PresenterState, SpeakerCommand } from "./speakerChannel";
import { useSpeakerKeys } from "./useSpeakerKeys";
import { useSpeakerLine } from "./useSpeakerLine";

export function SpeakerPage({ room }: { room: string }) {
  const { title, lang } = useStory((state) => state.story);
  const last = useStory((state) => lastStep(state.story));
  const { contact, state, send } = useSpeakerLine(room);
  const jump = useRef<HTMLSelectElement>(null);
  const connected = contact === "connected";
  const name = classroom.speakerView();
  useEffect(() => {
    document.title = name;
  }, [name]);
  useSpeakerKeys(connected ? state : null, last, (action) => {
    if (action.type === "jump") jump.current?.focus();
    else send(action);
  });
  const step = state?.step;
  useEffect(() => {
    if (step !== undefined) scrollTo(0, 0);
  }, [step]);
  return (
    <div className="speaker" data-contact={contact}>
      <header className="speaker-bar">
        <div className="speaker-name">
          <h1>{name}</h1>
          <p lang={lang}>{title}</p>
        </div>
        <SpeakerClock room={room} begun={step !== undefined && step > 0} />
      </header>
      <p className="speaker-contact" role="status">
        {CONTACTS[contact]()}
      </p>
      <main className="speaker-main">{state && <SpeakerBody state={state} send={send} />}</main>
      {state && <SpeakerControls state={state} connected={connected} send={send} jump={jump} />}
    </div>
  );
}

const CONTACTS: Readonly<Record<Contact, () => string>> = {
  waiting: classroom.speakerWaiting,
  connected: classroom.speakerConnected,
  lost: classroom.speakerLost,
};

interface SpeakerBodyProps {
  state: PresenterState;
  send: (command: SpeakerCommand) => void;
}

function SpeakerBody({ state: { step, exploring, blank }, send }: SpeakerBodyProps) {
  const story = useStory((state) => state.story);
  return (
    <>
      <SpeakerPart part="now" title={classroom.speakerNow()} position={tourStepAt(story, step) && step}>
        {blank !== null && (
          <p className="speaker-warning">
            {blank === "black" ? classroom.speakerBlackNow() : classroom.speakerWhiteNow()}
          </p>
        )}
        {exploring && (
          <div className="speaker-warning">
            <p>{classroom.speakerExploring()}</p>
            <TextButton onPress={() => send({ type: "step", step })}>{classroom.speakerResume()}</TextButton>
          </div>
        )}
        <SpeakerStep at={step} />
      </SpeakerPart>
      <SpeakerPart part="notes" title={classroom.speakerNotes()}>
        <SpeakerNotes at={step} />
      </SpeakerPart>
      <SpeakerPart part="next" title={classroom.speakerNext()}>
        <SpeakerNext at={step} />
      </SpeakerPart>
    </>
  );
}

interface SpeakerPartProps {
  part: "now" | "notes" | "next";
  title: string;
  /** Of the step in the tour, from 1. */
  position?: number | null;
  children: ReactNode;
}

function SpeakerPart({ part, title, position = null, children }: SpeakerPartProps) {
  const count = useStory((state) => state.story.tour.length);
  const id = useId();
  return (
    <section className="speaker-part" data-part={part} aria-labelledby={id}>
      <div className="speaker-part-head">
        <h2 id={id}>{title}</h2>
        {position !== null && <p>{classroom.speakerStep(position, count)}</p>}
      </div>
      {children}
    </section>
  );
}
