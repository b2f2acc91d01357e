import "./ReaderLayout.css";
import "./TopBar.css";
import type { ReactNode } from "react";
import { Wordmark } from "#ui/Wordmark";

interface ReaderShellProps {
  /** Stands in the panel. */
  children: ReactNode;
}

/** The empty page of a reader while there is no story: the same frame as `ReaderLayout`, so that nothing jumps. */
export function ReaderShell({ children }: ReaderShellProps) {
  return (
    <div className="reader">
      <header className="top-bar">
        <Wordmark />
      </header>
      <div className="reader-ground" />
      <main className="reader-panel">
        <div className="reader-grip" />
        <div className="reader-scroll reader-shell">{children}</div>
      </main>
    </div>
  );
}
