import { formatDate, formatList } from "#i18n/formats";
import { currentLanguage, LANGUAGES } from "#i18n/language";
import { messages } from "#i18n/messages";
import { escapeHtml } from "#story/escapeHtml";
import type { Article, Excerpt } from "#story/story";
import { sourceLink } from "#story/textFragment";
import { inferredFields, machineDate } from "./articleFields";

/** A passage with its source, in the two forms that a clipboard holds. */
interface Citation {
  text: string;
  html: string;
}

/**
 * The passage, outlet, headline, date and, where the article states one, the link to the passage. What the source
 * does not state is said to be not stated or inferred, in the language of the interface.
 *
 * The passage is set as a block and has no quotation marks around it: no pair of marks stays unambiguous round a
 * text that has its own, and a passage is cited as it is, to the character.
 */
export function citation(article: Article, excerpt: Excerpt): Citation {
  const { lang, dir } = article;
  const link = sourceLink(article, excerpt);
  const source = sourceLine(article, (value) => value, {
    headline: (title) => title,
    date: (date) => date,
  });
  const language = LANGUAGES[currentLanguage()];
  const sourceHtml = sourceLine(article, escapeHtml, {
    headline: (title) => `<cite lang="${escapeHtml(lang)}" dir="${dir}">${title}</cite>`,
    date: (date) => {
      const machine = article.published === null ? undefined : machineDate(article.published);
      return machine === undefined ? date : `<time datetime="${escapeHtml(machine)}">${date}</time>`;
    },
  });
  const cite = link === null ? "" : ` cite="${escapeHtml(link)}"`;
  const anchor = link === null ? "" : `<br><a href="${escapeHtml(link)}">${escapeHtml(link)}</a>`;
  return {
    text: `${excerpt.text}\n\n— ${source}${link === null ? "" : `\n${link}`}`,
    html:
      `<blockquote lang="${escapeHtml(lang)}" dir="${dir}"${cite}><p>${escapeHtml(excerpt.text)}</p>` +
      `<footer lang="${language.tag}" dir="${language.dir}">— ${sourceHtml}${anchor}</footer></blockquote>`,
  };
}

interface Markup {
  headline: (title: string) => string;
  date: (date: string) => string;
}

/** Outlet, headline and date; `encode` makes values fit for the form, `markup` then wraps them. */
function sourceLine(article: Article, encode: (value: string) => string, markup: Markup): string {
  const outlet =
    article.publisher ??
    (article.agency === null ? messages.outletNotStated() : messages.citationOutlet(article.agency, messages.agency()));
  const date =
    article.published === null ? encode(messages.dateNotStated()) : markup.date(encode(formatDate(article.published)));
  const inferred = inferredFields(article);
  return messages.citationSource(
    encode(outlet),
    markup.headline(encode(article.title)),
    inferred.length === 0
      ? date
      : messages.citationInferred(date, encode(messages.inferredFields(formatList(inferred)))),
  );
}
