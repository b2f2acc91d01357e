import { compareEdtf } from "#story/edtf";
import type { Article, Block, Mention } from "#story/story";
import type { SourceArticle } from "#story/storySource";

/** An article of the compiled story, with the way from the blocks of its source to its own. */
export interface CompiledArticle {
  article: Article;
  /** By index of a source block; absent for text that was left out. */
  blockIndex: ReadonlyMap<number, number>;
}

/**
 * The articles of the compiled story in order of publication (undated ones last), then of id. Of an article with
 * `rights: excerpts` only paragraphs with a mention or a quote stay; gaps stand for the others.
 *
 * @param mentions by article id, then by source block.
 * @param quoted `article id + "\n" + source block` of all quotes.
 */
export function compileArticles(
  sources: readonly SourceArticle[],
  mentions: ReadonlyMap<string, Mention[][]>,
  quoted: ReadonlySet<string>,
): CompiledArticle[] {
  return sources
    .map((source) => {
      const found = mentions.get(source.id) ?? [];
      const blocks: Block[] = [];
      const blockIndex = new Map<number, number>();
      for (const [index, block] of source.blocks.entries()) {
        const own = found[index] ?? [];
        const isLinked = own.length > 0 || quoted.has(`${source.id}\n${index}`);
        if (block.type === "paragraph" && (source.rights === "full" || isLinked)) {
          blockIndex.set(index, blocks.length);
          blocks.push({ type: "paragraph", text: block.text, mentions: own });
        } else if (source.rights === "full" || blocks.at(-1)?.type !== "gap") {
          blocks.push({ type: "gap" });
        }
      }
      return { article: toArticle(source, blocks), blockIndex };
    })
    .sort(({ article: a }, { article: b }) => compareEdtf(a.published, b.published) || compareText(a.id, b.id));
}

function compareText(a: string, b: string): number {
  // Not localeCompare: the order must not depend on the machine.
  return a < b ? -1 : a > b ? 1 : 0;
}

function toArticle(source: SourceArticle, blocks: Block[]): Article {
  return {
    id: source.id,
    title: source.title,
    publisher: source.publisher,
    agency: source.agency,
    author: source.author,
    published: source.published,
    url: source.url,
    dateline: source.dateline,
    lang: source.lang,
    dir: source.dir,
    rights: source.rights,
    inferred: source.inferred,
    blocks,
  };
}
