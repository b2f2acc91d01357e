/** Sizes of paper, and the rule that tells the browser's print which one it is. */

export type Paper = "a4" | "letter";

/** Where Letter is the paper of offices and schools, by ISO 3166-1 (CLDR's measurement data, paperSize). */
const LETTER_REGIONS: ReadonlySet<string> = new Set("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" "));

/** The paper that somebody with this language setting (BCP 47) most likely has. */
export function usualPaper(languageTag: string): Paper {
  try {
    return LETTER_REGIONS.has(new Intl.Locale(languageTag).region ?? "") ? "letter" : "a4";
  } catch {
    return "a4";
  }
}

/** Size, margins and numbers of the pages; browsers that know no margin boxes print no numbers. */
export function pageRule(paper: Paper): string {
  return `@page {
    size: ${paper === "a4" ? "A4" : "letter"} portrait;
    margin: 16mm 17mm 19mm;
    @bottom-left { content: none; }
    @bottom-center { content: counter(page) " / " counter(pages); font: 9pt "Libre Franklin Variable", system-ui, sans-serif; color: #46525a; }
    @bottom-right { content: none; }
  }`;
}
