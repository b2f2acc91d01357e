import { useId } from "react";
import { classroom } from "#i18n/classroomMessages";
import { formatDuration } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import { Dialog } from "#ui/Dialog";
import { KeyCap } from "./KeyCap";
import { usePresent, usePresentPage } from "./PresentContext";
import { type ActionGroup, PRESENT_ACTIONS, type PresentAction, runAction } from "./presentActions";
import { PACE_S } from "./presentStore";

const GROUPS: readonly { group: ActionGroup; title: () => string }[] = [
  { group: "steps", title: () => classroom.groupSteps() },
  { group: "screen", title: () => classroom.groupScreen() },
  { group: "aids", title: () => classroom.groupAids() },
];

/** Settings, seen at work behind the list of keys. */
const STAYS_OPEN = ["larger", "legible", "names", "autoplay"];

/** Everything that can be done, with its keys; each row does it, for those who have no keys. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const letters = useStory((state) => state.shortcuts);
  return (
    <Dialog title={classroom.keysAndSettings()} closeLabel={messages.closeDialog()} size="wide" onClose={onClose}>
      {!letters && <p className="help-note">{classroom.lettersOff()}</p>}
      <div className="help-groups">
        {GROUPS.map(({ group, title }) => (
          <section key={group}>
            <h3 className="help-head">{title()}</h3>
            <ul>
              {PRESENT_ACTIONS.filter((action) => action.group === group && action.id !== "help").map((action) => (
                <li key={action.id}>
                  <HelpRow action={action} onClose={onClose} />
                </li>
              ))}
            </ul>
            {group === "steps" && <Pace />}
            {group === "aids" && <Letters />}
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function HelpRow({ action, onClose }: { action: PresentAction; onClose: () => void }) {
  const target = usePresentPage();
  // Rendered anew when one of them is switched.
  usePresent((state) => state);
  return (
    <button
      type="button"
      className="help-row"
      data-action={action.id}
      aria-pressed={action.isOn?.(target())}
      onClick={() => {
        if (!STAYS_OPEN.includes(action.id)) onClose();
        runAction(action, target());
      }}
    >
      <span className="help-label">{action.label()}</span>
      <span className="help-keys">
        {action.keys.map((key) => (
          <KeyCap key={key} of={key} />
        ))}
      </span>
    </button>
  );
}

function Pace() {
  const id = useId();
  const paceS = usePresent((state) => state.paceS);
  const setPace = usePresent((state) => state.setPace);
  return (
    <div className="help-pace">
      <label htmlFor={id}>{classroom.pace()}</label>
      <input
        id={id}
        type="range"
        min={PACE_S.least}
        max={PACE_S.most}
        value={paceS}
        aria-valuetext={formatDuration(paceS, "second")}
        onChange={(event) => setPace(event.currentTarget.valueAsNumber)}
      />
      <output htmlFor={id}>{formatDuration(paceS, "second")}</output>
    </div>
  );
}

function Letters() {
  const shortcuts = useStory((state) => state.shortcuts);
  const setShortcuts = useStory((state) => state.setShortcuts);
  return (
    <label className="help-letters">
      <input type="checkbox" checked={shortcuts} onChange={(event) => setShortcuts(event.currentTarget.checked)} />
      {messages.singleKeys()}
    </label>
  );
}
