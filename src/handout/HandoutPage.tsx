/**
 * Purpose: the story as a document to print: map, excerpts with their sources, questions with room for answers.
 * In and out: the map as a slot; the story from the store. On the screen there are options above the sheet.
 * Must not know: what draws the map.
 */
import "./HandoutPage.css";
import { type ReactNode, useEffect, useState } from "react";
import { classroom } from "#i18n/classroomMessages";
import { messages } from "#i18n/messages";
import { QrCode } from "#reader/QrCode";
import { useStory } from "#store/useStory";
import { HandoutExcerpts, HandoutSources } from "./HandoutExcerpts";
import { HandoutSteps } from "./HandoutSteps";
import { HandoutTools } from "./HandoutTools";
import type { HandoutOptions } from "./handoutOptions";
import { usualPaper } from "./paper";
import { usePageRule } from "./usePageRule";

export function HandoutPage({ map }: { map: ReactNode }) {
  const { title, tour } = useStory((state) => state.story);
  const hasTour = tour.length > 0;
  const [options, setOptions] = useState<HandoutOptions>(() => ({
    paper: usualPaper(navigator.language),
    largeType: false,
    questions: true,
    notes: false,
    all: !hasTour,
  }));
  const { paper, largeType, all } = options;
  usePageRule(paper);
  const name = classroom.handoutTitle(title);
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <div className="handout">
      <HandoutTools
        options={options}
        hasTour={hasTour}
        onChange={(change) => setOptions((before) => ({ ...before, ...change }))}
      />
      {/* Paper is white, whatever the theme. */}
      <main className="handout-sheet" data-theme="light" data-paper={paper} data-type={largeType ? "large" : undefined}>
        <HandoutHead />
        <figure className="handout-map">
          <div className="handout-map-frame poster-uncovered" role="img" aria-label={messages.mapOfStory()}>
            <div inert>{map}</div>
          </div>
          <figcaption>{messages.mapAttribution()}</figcaption>
        </figure>
        {hasTour && <HandoutSteps {...options} />}
        {all && <HandoutExcerpts />}
        <HandoutSources />
      </main>
    </div>
  );
}

/** What it is, and where it is to be found. */
function HandoutHead() {
  const { title, dek, lang } = useStory((state) => state.story);
  // A file on somebody's computer is nowhere for others.
  const address = location.protocol === "file:" ? null : location.href.replace(/#.*$/, "");
  return (
    <header className="handout-head">
      <div>
        <h1 lang={lang}>{title}</h1>
        {dek !== null && (
          <p className="handout-dek" lang={lang}>
            {dek}
          </p>
        )}
        {address !== null && (
          <p className="handout-meta">
            {classroom.handoutAddress()}{" "}
            <a href={address} className="handout-address">
              {address}
            </a>
          </p>
        )}
      </div>
      {address !== null && <QrCode text={address} label={messages.qrCode()} />}
    </header>
  );
}
