import type { Paper } from "./paper";

/** What a teacher chooses before printing. */
export interface HandoutOptions {
  paper: Paper;
  largeType: boolean;
  /** Questions of the tour, with lines to write on. */
  questions: boolean;
  /** The speaker's own. */
  notes: boolean;
  /** Every excerpt of the story after the tour, and not only what the tour quotes. */
  all: boolean;
}
