import "./ShareDialog.css";
import { type ReactNode, useState } from "react";
import { messages } from "#i18n/messages";
import type { ThemeChoice } from "#store/storyState";
import { useStory } from "#store/useStory";
import { Dialog } from "#ui/Dialog";
import { Segmented } from "#ui/Segmented";
import { CopyField } from "./CopyField";
import { QrCode } from "./QrCode";
import { SharePicture } from "./SharePicture";
import { CODE_FORMS, type CodeForm, embedCode, embedLink, type SharedView, viewLink } from "./shareLinks";

/** The single file has no embed beside it. */
const HAS_EMBED = import.meta.env.MODE !== "single";

/** Takes the present view along: as a link, as a picture, as code for a page of others. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const state = useStory((all) => all);
  const camera = state.view?.steered ? state.view.camera : null;
  const view: SharedView = { page: window.location.href, choices: state, camera };
  const link = viewLink(view);
  // Its address leads nowhere on any other device.
  const fromFile = window.location.protocol === "file:";
  return (
    <Dialog title={messages.shareTitle()} closeLabel={messages.closeDialog()} size="wide" onClose={onClose}>
      <div className="share">
        <section className="share-part">
          <h3>{messages.shareLink()}</h3>
          {fromFile ? (
            <p className="share-note">{messages.shareFromFile()}</p>
          ) : (
            <div className="share-link">
              <CopyField
                label={messages.shareAddress()}
                copyLabel={messages.copyLink()}
                copiedMessage={messages.linkCopied()}
                value={link}
                rows={3}
              />
              <QrCode text={link} label={messages.qrCode()} />
            </div>
          )}
        </section>
        <SharePicture title={state.story.title} />
        {HAS_EMBED && !fromFile && <ShareEmbed view={view} />}
      </div>
    </Dialog>
  );
}

const HEIGHTS = { low: 420, medium: 560, tall: 720 } as const;
type Height = keyof typeof HEIGHTS;

const FORMS: Record<CodeForm, { label: () => string; note: () => string }> = {
  frame: { label: () => messages.embedFrame(), note: () => messages.embedFrameNote() },
  element: { label: () => messages.embedElement(), note: () => messages.embedElementNote() },
  script: { label: () => messages.embedScript(), note: () => messages.embedScriptNote() },
};

function ShareEmbed({ view }: { view: SharedView }) {
  const title = useStory((state) => state.story.title);
  const [form, setForm] = useState<CodeForm>("frame");
  const [height, setHeight] = useState<Height>("medium");
  const [theme, setTheme] = useState<ThemeChoice>("auto");
  const pictureLabel = messages.mapOfStory();
  const code = embedCode(form, view, { title, pictureLabel, theme, height: HEIGHTS[height] });
  const heights: { value: Height; label: string }[] = [
    { value: "low", label: messages.embedLow() },
    { value: "medium", label: messages.embedMedium() },
    { value: "tall", label: messages.embedTall() },
  ];
  const themes: { value: ThemeChoice; label: string }[] = [
    { value: "auto", label: messages.coloursDevice() },
    { value: "light", label: messages.coloursLight() },
    { value: "dark", label: messages.coloursDark() },
  ];
  return (
    <section className="share-part">
      <h3>{messages.shareEmbed()}</h3>
      <div className="share-choices">
        <Choice label={messages.embedForm()}>
          <Segmented
            label={messages.embedForm()}
            options={CODE_FORMS.map((value) => ({ value, label: FORMS[value].label() }))}
            value={form}
            onChange={setForm}
          />
        </Choice>
        <Choice label={messages.embedHeight()}>
          <Segmented label={messages.embedHeight()} options={heights} value={height} onChange={setHeight} />
        </Choice>
        <Choice label={messages.colours()}>
          <Segmented label={messages.colours()} options={themes} value={theme} onChange={setTheme} />
        </Choice>
      </div>
      <p className="share-note">{FORMS[form].note()}</p>
      <CopyField
        label={messages.embedCode()}
        copyLabel={messages.copyCode()}
        copiedMessage={messages.codeCopied()}
        value={code}
        rows={5}
      />
      <h4 className="share-preview-heading">{messages.embedPreview()}</h4>
      <iframe
        className="share-preview"
        src={embedLink(view, theme)}
        title={messages.embedPreview()}
        height={HEIGHTS[height]}
        loading="lazy"
      />
    </section>
  );
}

/** The choices have a name of their own for those who do not see this one. */
function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="share-choice">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  );
}
