import { readFileSync, writeFileSync } from "node:fs";

/**
 * The text with a new content between `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`.
 *
 * @throws Error where the markers are not there, in this order.
 */
export function withTables(text, name, content) {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`The tables have no place: found no ${open} … ${close}, expected both.`);
  return `${text.slice(0, from + open.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** Puts what was measured into a file, so that no figure in it is typed by hand. */
export function fillTables(file, name, content) {
  writeFileSync(file, withTables(readFileSync(file, "utf8"), name, content));
}
