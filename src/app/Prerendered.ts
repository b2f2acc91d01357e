import { createContext } from "react";

/**
 * Markup that stands in the page before any script runs, for the rendering at build time. The page's own script has
 * neither: it leaves what it finds as it is, so that the story is not sent twice.
 */
export interface PrerenderedParts {
  /** The drawing of the poster. */
  poster: string;
  /** Every excerpt and article as plain text. */
  text: string;
}

export const Prerendered = createContext<PrerenderedParts>({ poster: "", text: "" });
