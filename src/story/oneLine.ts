/** Text without spaces around it, its line ends as single spaces: what a folded YAML value means. */
export function oneLine(text: string): string {
  // Not /\s*\n\s*/g, which takes quadratic time on long runs of spaces.
  if (!text.includes("\n")) return text.trim();
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}
