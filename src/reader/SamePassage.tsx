import "./NoteLine.css";
import "./SamePassage.css";
import { Files } from "lucide-react";
import { type ComponentType, useState } from "react";
import { currentLanguage, LANGUAGES } from "#i18n/language";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import type { ComparePassagesProps } from "./ComparePassages";
import { type ParallelElsewhere, parallelsOf } from "./parallelsOf";

interface SamePassageProps {
  /** Id of an article of the story. */
  article: string;
  /** Index in its blocks. */
  block: number;
}

/** Says where else the report of a paragraph stands, and opens both side by side; nothing where it stands alone. */
export function SamePassage({ article, block }: SamePassageProps) {
  const found = useStory((state) => parallelsOf(state.story, article, block));
  return found.map((elsewhere) => <SameReport key={elsewhere.parallel.id} elsewhere={elsewhere} />);
}

type View = ComponentType<ComparePassagesProps> | "loading" | "failed" | null;

function SameReport({ elsewhere }: { elsewhere: ParallelElsewhere }) {
  const [view, setView] = useState<View>(null);
  const { title, publisher, agency } = elsewhere.article;
  const outlet = publisher ?? agency;

  const compare = async () => {
    if (view === "loading") return;
    setView("loading");
    try {
      // Few readers open it; the page is lighter without.
      const { ComparePassages } = await import("./ComparePassages");
      setView(() => ComparePassages);
    } catch {
      setView("failed");
    }
  };
  const Compare = typeof view === "string" ? null : view;
  const { tag, dir } = LANGUAGES[currentLanguage()];
  return (
    // In an article it stands among paragraphs of another language.
    <div className="note-line same-passage" lang={tag} dir={dir}>
      <Files aria-hidden="true" />
      <span>
        {outlet === null ? messages.sameReportInAnother() : messages.sameReportIn(outlet)}{" "}
        <button
          type="button"
          className="same-passage-compare"
          aria-label={messages.compareWith(title)}
          aria-haspopup="dialog"
          onClick={compare}
        >
          {messages.compare()}
        </button>
        <span role="status">{view === "failed" && messages.compareFailed()}</span>
      </span>
      {Compare && <Compare elsewhere={elsewhere} onClose={() => setView(null)} />}
    </div>
  );
}
