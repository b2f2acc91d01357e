import { useEffect } from "react";
import { type Paper, pageRule } from "./paper";

/** Tells the browser's print the size of the paper, by a style sheet of the script's own: the page's policy allows no other. */
export function usePageRule(paper: Paper): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageRule(paper));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [paper]);
}
