import { parseArticleBody } from "./articleBody";
import { decodeText } from "./decodeText";
import type { StoryFile, StoryIssue } from "./files";
import { parseFrontMatter } from "./frontMatter";
import { appendIssues, createLineIndex, describeText, errorAt, type Position } from "./sourceDocument";
import type { SourceArticle } from "./storySource";
import { textDirection } from "./textDirection";
import { parseYamlDocument } from "./yamlDocument";

/** The largest article that is read, in bytes. */
export const MAX_ARTICLE_BYTES = 2_000_000;

/** YAML parsers take seconds for hostile text of a megabyte. */
const MAX_FRONT_MATTER_LENGTH = 100_000;

const START: Position = { line: 1, column: 1 };

/** The id of the article in a file: its name without the extension, in Unicode's composed form. */
export function articleId(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.(md|markdown)$/i, "").normalize("NFC");
}

/** Reads one article: front matter, then paragraphs. `lang` is that of the story, for an article that states none. */
export function parseArticle(file: StoryFile, lang: string): { article: SourceArticle | null; issues: StoryIssue[] } {
  const fail = (position: Position, message: string) => ({
    article: null,
    issues: [errorAt(file.path, position, message)],
  });
  if (file.bytes.length > MAX_ARTICLE_BYTES) {
    return fail(
      START,
      `The article is too large: found ${file.bytes.length} bytes, expected at most ${MAX_ARTICLE_BYTES}.`,
    );
  }
  const { text, issue } = decodeText(file);
  if (text === null) return { article: null, issues: [issue] };

  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) {
    const firstLine = text.split("\n", 1)[0] ?? "";
    const found = text === "" ? "an empty file" : firstLine === "" ? "an empty line" : describeText(firstLine);
    return fail(START, `The article has no front matter: found ${found}, expected "---" on the first line.`);
  }
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(text);
  if (!end) {
    return fail(START, 'The front matter does not end: found no second "---", expected one on a line of its own.');
  }

  if (end.index > MAX_FRONT_MATTER_LENGTH) {
    const message = `The front matter is too large: found ${end.index} characters, expected at most ${MAX_FRONT_MATTER_LENGTH}.`;
    return fail(START, message);
  }
  const yaml = parseYamlDocument(text.slice(opening[0].length, end.index), file.path, 2);
  if (!yaml.document) return { article: null, issues: yaml.issues };
  if (yaml.document.value === null) {
    const message = 'The article has no title: found no key "title", expected the headline of the article.';
    return fail(START, message);
  }
  if (typeof yaml.document.value !== "object" || Array.isArray(yaml.document.value)) {
    const message = "The front matter is not valid: found no keys, expected lines such as “title: Headline”.";
    return fail({ line: 2, column: 1 }, message);
  }
  const { frontMatter, issues } = parseFrontMatter(yaml.document);

  const lines = createLineIndex(text);
  const bodyStart = end.index + end[0].length;
  const body = parseArticleBody(text.slice(bodyStart), file.path, (offset) => lines(bodyStart + offset));
  appendIssues(issues, body.issues);
  if (!body.blocks.some((block) => block.type === "paragraph")) {
    const message = "The article has no text: found no paragraph, expected at least one after the front matter.";
    issues.push(errorAt(file.path, lines(end.index), message));
  }
  if (!frontMatter || issues.some((item) => item.severity === "error")) return { article: null, issues };
  const articleLang = frontMatter.lang ?? lang;
  const article: SourceArticle = {
    ...frontMatter,
    id: articleId(file.path),
    file: file.path,
    lang: articleLang,
    dir: textDirection(articleLang),
    blocks: body.blocks,
  };
  return { article, issues };
}
