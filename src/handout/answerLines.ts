/** Lines for each thing that is asked, and at most for a question of several. */
const LINES_EACH = 4;
const MOST_LINES = 8;

/** Question marks of any script that the interface has. */
const QUESTION_MARKS = /[?？؟]/g;

/** Number of ruled lines that a question gets to be answered on; a task without a question mark counts as one. */
export function answerLines(question: string): number {
  const asked = question.match(QUESTION_MARKS)?.length ?? 1;
  return Math.min(MOST_LINES, LINES_EACH + 2 * (asked - 1));
}
