/**
 * What the element says, in the first language of some that it knows, else in English.
 *
 * @param known - by language, what opens the map and what parts that from a title, as `packedText` packs them
 * @param title - of the map; may be empty
 * @param wanted - BCP 47 tags, the best first; what is empty or unknown is passed over
 * @returns the language, the words to be seen, and those with the title
 * @example elementTexts({ en: "Open the map" }, "Two summits", "en-GB") // ["en", "Open the map", "Open the map: Two summits"]
 */
export function elementTexts(
  known: Readonly<Record<string, string>>,
  title: string,
  ...wanted: (string | undefined)[]
): [lang: string, open: string, openNamed: string] {
  const languages = wanted.map((tag) => `${tag}`.toLowerCase().split("-")[0] ?? "");
  const lang = languages.find((language) => Object.hasOwn(known, language)) ?? "en";
  const [open = "", between = USUAL_BETWEEN] = `${known[lang]}`.split(SIGN);
  return [lang, open, title && open + between + title];
}

const USUAL_BETWEEN = ": ";
const SIGN = "|";

/**
 * Two messages as one text, for a script that has no room for patterns.
 * @throws Error for messages that cannot be said so.
 */
export function packedText(open: string, openNamed: string): string {
  const between = openNamed.slice(open.length, -"{title}".length);
  if (`${open}${between}{title}` !== openNamed || openNamed.includes(SIGN))
    throw new Error(`found “${openNamed}”, expected “${open}”, a sign and {title}`);
  return between === USUAL_BETWEEN ? open : open + SIGN + between;
}
