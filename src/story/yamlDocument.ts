import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument, Scalar } from "yaml";
import type { StoryIssue } from "./files";
import {
  createLineIndex,
  type DocumentPath,
  type DocumentResult,
  describeText,
  errorAt,
  type Position,
} from "./sourceDocument";
import { yamlExpected } from "./yamlExpected";

const MAX_DEPTH = 32;
/** Above `MAX_DEPTH`, because brackets may stand in texts, where they open nothing. */
const MAX_BRACKETS = 200;
const MAX_NODES = 200_000;
const MAX_ALIASES = 100;

const NULL_TEXTS = new Set(["", "~", "null", "Null", "NULL"]);

class YamlError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/**
 * Reads YAML 1.2 with every scalar as its source text, so that the dates 2000 and 2023-09 stay what they are; an
 * empty value, `~` and `null` are `null`. Anchors and aliases work, within limits that a hostile file cannot pass.
 *
 * @param firstLine the line of the file that `text` starts on (front matter starts on 2).
 */
export function parseYamlDocument(text: string, file: string, firstLine = 1): DocumentResult {
  const lines = createLineIndex(text);
  const positionOf = (offset: number): Position => {
    const { line, column } = lines(Math.min(offset, text.length));
    return { line: line + firstLine - 1, column };
  };
  const fail = (offset: number, message: string): DocumentResult => {
    const issues: StoryIssue[] = [errorAt(file, positionOf(offset), message)];
    return { document: null, issues };
  };
  const tooDeep = findTooDeep(text);
  if (tooDeep !== null) {
    return fail(tooDeep, `The YAML is too deep: found more than ${MAX_BRACKETS} levels, expected fewer.`);
  }
  try {
    const parsed = parseDocument(text, {
      schema: "failsafe",
      prettyErrors: false,
      // Its own check is quadratic; `convert` does it with a set.
      uniqueKeys: false,
      // "silent" would drop a second document without an error.
      logLevel: "error",
    });
    const error = parsed.errors[0];
    if (error) {
      const line = text.slice(error.pos[0]).trimStart().split("\n")[0] ?? "";
      const found = line === "" ? "the end of the text" : describeText(line);
      const message =
        error.code === "MULTIPLE_DOCS"
          ? `The YAML holds a second document: found ${found}, expected one document without “---” or “...” in it.`
          : `The YAML does not parse: found ${found}, expected ${yamlExpected(text, error)}.`;
      return fail(error.pos[0], message);
    }
    let nodes = 0;
    let aliases = 0;
    const resolve = (node: unknown): Node | null => {
      let current = node as Node | null;
      while (isAlias(current)) {
        if (++aliases > MAX_ALIASES) {
          throw new YamlError(
            `The YAML has too many aliases: found more than ${MAX_ALIASES}, expected fewer.`,
            current.range?.[0] ?? 0,
          );
        }
        const target: Node | undefined = current.resolve(parsed);
        current = target ?? null;
      }
      return current;
    };
    const convert = (raw: unknown, depth: number): unknown => {
      const node = resolve(raw);
      const offset = (raw as ParsedNode | null)?.range?.[0] ?? 0;
      if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
        const found = depth > MAX_DEPTH ? `more than ${MAX_DEPTH} levels` : `more than ${MAX_NODES} values`;
        throw new YamlError(`The YAML is too large or too deep: found ${found}, expected fewer.`, offset);
      }
      if (isScalar(node)) {
        if (node.type === Scalar.PLAIN && NULL_TEXTS.has(String(node.value ?? ""))) return null;
        return typeof node.value === "string" ? node.value : String(node.value ?? "");
      }
      if (isSeq(node)) return node.items.map((item) => convert(item, depth + 1));
      if (!isMap(node)) return null;
      const result: Record<string, unknown> = Object.create(null);
      for (const pair of node.items) {
        const key = resolve(pair.key);
        const keyOffset = key?.range?.[0] ?? offset;
        if (!isScalar(key)) {
          throw new YamlError("A YAML key is not text: found a list or a group of keys, expected a word.", keyOffset);
        }
        const name = String(key.value ?? "");
        if (Object.hasOwn(result, name)) {
          throw new YamlError(
            `A YAML key stands twice: found ${describeText(name)} again, expected it once.`,
            keyOffset,
          );
        }
        result[name] = convert(pair.value, depth + 1);
      }
      return result;
    };
    const value = convert(parsed.contents, 0);

    const locate = (path: DocumentPath, part: "key" | "value" = "value"): Position => {
      let node: Node | null = parsed.contents;
      let offset = node?.range?.[0] ?? 0;
      for (const [index, step] of path.entries()) {
        const current: unknown = isAlias(node) ? node.resolve(parsed) : node;
        if (isSeq(current) && typeof step === "number") {
          node = (current.items[step] as Node | undefined) ?? null;
          offset = node?.range?.[0] ?? offset;
        } else if (isMap(current) && typeof step === "string") {
          const pair = current.items.find((item) => isScalar(item.key) && String(item.key.value ?? "") === step);
          if (!pair) return positionOf(offset);
          node = (pair.value as Node | null) ?? null;
          const keyOffset = (pair.key as Node | null)?.range?.[0] ?? offset;
          const isEmpty = isScalar(node) && node.type === Scalar.PLAIN && node.source === "";
          const wantsKey = part === "key" && index === path.length - 1;
          offset = wantsKey || isEmpty ? keyOffset : (node?.range?.[0] ?? keyOffset);
        } else if (step !== 0) {
          return positionOf(offset);
        }
      }
      return positionOf(offset);
    };
    return { document: { file, value, locate }, issues: [] };
  } catch (error) {
    if (error instanceof YamlError) return fail(error.offset, error.message);
    // The YAML library recurses, into indented groups as well.
    return fail(0, "The YAML does not parse: found values nested too deeply, expected fewer levels.");
  }
}

/** A line of list items and keys that open one another: `- - -`. */
const OPENING_LINE = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${MAX_BRACKETS + 1}}`, "m");

/**
 * Where brackets or `- - -` open more levels than any story has; `null` when nowhere. The library recurses into them,
 * and a regular expression that it compiles near the end of the stack ends the whole process.
 */
function findTooDeep(text: string): number | null {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "[" || character === "{") depth++;
    else if ((character === "]" || character === "}") && depth > 0) depth--;
    if (depth > MAX_BRACKETS) return at;
  }
  const line = text.search(OPENING_LINE);
  return line === -1 ? null : line;
}
