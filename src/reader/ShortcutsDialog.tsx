import "./ShortcutsDialog.css";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import { Dialog } from "#ui/Dialog";
import { ACTIONS } from "./actions";

/** Every key and what it does. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const enabled = useStory((state) => state.shortcuts);
  return (
    <Dialog title={messages.keyboardShortcuts()} closeLabel={messages.closeDialog()} onClose={onClose}>
      {!enabled && <p className="shortcuts-note">{messages.singleKeysOff()}</p>}
      <dl className="shortcuts">
        {ACTIONS.map(({ id, keys, label }) => (
          <div key={id} className="shortcuts-row">
            <dt>{label()}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key === "Escape" ? messages.keyEscape() : key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
