/** Letters that may be wrong, missing or too many. Numbers are taken as they are: 2023 is no misspelt 2024. */
export function errorsAllowed(term: string): number {
  const { length } = term;
  if (/\p{N}/u.test(term) || length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Shorter beginnings have too much in common with other words. */
const SHORTEST_BEGINNING = 5;

/** Whether a word goes on after a beginning that differs from the typed one by one letter: wrong, missing or too many. */
export function beginsAlike(word: string, typed: string): boolean {
  if (typed.length < SHORTEST_BEGINNING || word.length <= typed.length || errorsAllowed(typed) === 0) return false;
  let same = 0;
  while (same < typed.length && word[same] === typed[same]) same += 1;
  return (
    word.startsWith(typed.slice(same + 1), same + 1) ||
    word.startsWith(typed.slice(same), same + 1) ||
    word.startsWith(typed.slice(same + 1), same)
  );
}

/** The word with each two neighbouring letters swapped: one error to a typist, two to an edit distance. */
export function swapped(term: string): string[] {
  if (errorsAllowed(term) === 0) return [];
  return Array.from({ length: term.length - 1 }, (_, n) => {
    const [one = "", other = ""] = term.slice(n, n + 2);
    return term.slice(0, n) + other + one + term.slice(n + 2);
  });
}

/** Whether a word becomes the other by at most so many letters changed, left out or put in. */
export function isWithin(word: string, other: string, errors: number): boolean {
  if (Math.abs(word.length - other.length) > errors) return false;
  let before = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let row = 1; row <= word.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (before[column - 1] ?? 0) + (word[row - 1] === other[column - 1] ? 0 : 1);
      const cost = Math.min(changed, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1);
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > errors) return false;
    before = now;
  }
  return (before[other.length] ?? errors + 1) <= errors;
}
