import "./ExcerptActions.css";
import { BookOpen, Check, Copy, ExternalLink } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import type { Article, Excerpt } from "#story/story";
import { sourceLink } from "#story/textFragment";
import { Dialog } from "#ui/Dialog";
import { citation } from "./citation";
import { copyRich } from "./copyRich";

interface ExcerptActionsProps {
  excerpt: Excerpt;
  article: Article;
  /** Element that tells this excerpt from the others. */
  describedBy: string;
}

/** What can be done with a passage: read it in its article, open it where it was published, cite it. */
export function ExcerptActions({ excerpt, article, describedBy }: ExcerptActionsProps) {
  const openArticle = useStory((state) => state.openArticle);
  const link = sourceLink(article, excerpt);
  return (
    <div className="excerpt-actions">
      <button
        type="button"
        className="excerpt-action"
        data-kind="main"
        data-opener={`context ${excerpt.id}`}
        aria-describedby={describedBy}
        onClick={() => openArticle(article.id, { excerpt: excerpt.id })}
      >
        <BookOpen aria-hidden="true" />
        <Label long={messages.readInContext()} short={messages.readInContextShort()} />
      </button>
      {link !== null && (
        // Without an opener, or browsers do not go to the passage.
        <a className="excerpt-action" href={link} target="_blank" rel="noopener" aria-describedby={describedBy}>
          <ExternalLink aria-hidden="true" />
          <Label long={messages.openAtSource()} short={messages.openAtSourceShort()} />
          <span className="visually-hidden"> {messages.opensInNewTab()}</span>
        </a>
      )}
      <CopyCitation excerpt={excerpt} article={article} describedBy={describedBy} />
    </div>
  );
}

/** Both stand in the page; the style sheet shows the one that there is room for. */
function Label({ long, short }: { long: string; short: string }) {
  return (
    <>
      <span className="excerpt-action-long">{long}</span>
      <span className="excerpt-action-short">{short}</span>
    </>
  );
}

/** How long it says that the citation is copied. */
const COPIED_MS = 2000;

function CopyCitation({ excerpt, article, describedBy }: ExcerptActionsProps) {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");

  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), COPIED_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => setState((await copyRich(citation(article, excerpt))) ? "copied" : "refused");
  return (
    <>
      <button type="button" className="excerpt-action" aria-describedby={describedBy} onClick={copy}>
        {state === "copied" ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        {state === "copied" ? (
          messages.copied()
        ) : (
          <Label long={messages.copyCitation()} short={messages.copyCitationShort()} />
        )}
      </button>
      <span className="visually-hidden" role="status">
        {state === "copied" && messages.citationCopied()}
      </span>
      {state === "refused" && <CopyByHand text={citation(article, excerpt).text} onClose={() => setState("idle")} />}
    </>
  );
}

/** The way that is left where a page may not write to the clipboard. */
function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <Dialog title={messages.copyByHand()} closeLabel={messages.closeDialog()} onClose={onClose}>
      <p className="copy-by-hand-hint">{messages.copyByHandHint()}</p>
      <label className="visually-hidden" htmlFor={fieldId}>
        {messages.citation()}
      </label>
      <textarea ref={field} id={fieldId} className="copy-by-hand" readOnly rows={8} value={text} />
    </Dialog>
  );
}
