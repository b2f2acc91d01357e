import { type AnyNode, type DocumentNode, parse, type ValueNode } from "@humanwhocodes/momoa";
import {
  createLineIndex,
  type DocumentPath,
  type DocumentResult,
  describeText,
  errorAt,
  type Position,
} from "./sourceDocument";

const START: Position = { line: 1, column: 1 };

/** Above this many UTF-16 units the syntax tree, and with it the search for repeated keys, would cost too much memory. */
const MAX_TREE_LENGTH = 8_000_000;

function startOf(node: AnyNode): Position {
  return { line: node.loc.start.line, column: node.loc.start.column };
}

/** Reads JSON. A key that stands twice in one object is an error, since the first value would be lost silently. */
export function parseJsonDocument(text: string, file: string): DocumentResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { position, found } = findSyntaxError(text, error);
    const message = `The JSON does not parse: found ${found}, expected valid JSON.`;
    return { document: null, issues: [errorAt(file, position, message)] };
  }

  let tree: DocumentNode | null | undefined;
  const readTree = (): DocumentNode | null => {
    if (tree === undefined) {
      try {
        tree = text.length <= MAX_TREE_LENGTH ? parse(text, { ranges: true }) : null;
      } catch {
        tree = null;
      }
    }
    return tree;
  };

  const repeated = findRepeatedKey(readTree());
  if (repeated) {
    const message = `A JSON key stands twice: found ${describeText(repeated.name)} again, expected it once.`;
    return { document: null, issues: [errorAt(file, repeated.position, message)] };
  }

  const locate = (path: DocumentPath, part: "key" | "value" = "value"): Position => {
    const document = readTree();
    if (!document) return START;
    let node: ValueNode = document.body;
    let position = startOf(node);
    for (const [index, step] of path.entries()) {
      if (node.type === "Array" && typeof step === "number") {
        const element = node.elements[step];
        if (!element) return position;
        node = element.value;
        position = startOf(node);
      } else if (node.type === "Object") {
        const member = node.members.find((item) => keyOf(item.name) === String(step));
        if (!member) return position;
        node = member.value;
        position = part === "key" && index === path.length - 1 ? startOf(member.name) : startOf(node);
      } else {
        return position;
      }
    }
    return position;
  };
  return { document: { file, value, locate }, issues: [] };
}

function keyOf(name: AnyNode): string {
  return name.type === "String" ? name.value : name.type === "Identifier" ? name.name : "";
}

function findRepeatedKey(tree: DocumentNode | null): { name: string; position: Position } | null {
  const open: ValueNode[] = tree ? [tree.body] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "Array") {
      for (const element of node.elements) if (isContainer(element.value)) open.push(element.value);
    } else if (node.type === "Object") {
      const names = new Set<string>();
      for (const member of node.members) {
        const name = keyOf(member.name);
        if (names.has(name)) return { name, position: startOf(member.name) };
        names.add(name);
        if (isContainer(member.value)) open.push(member.value);
      }
    }
  }
  return null;
}

function isContainer(node: ValueNode): boolean {
  return node.type === "Array" || node.type === "Object";
}

/** How engines say that a text stops too early. */
const CUT_OFF = /end of (JSON )?(input|data)|EOF|unterminated/i;

function findSyntaxError(text: string, error: unknown): { position: Position; found: string } {
  if (text.trim() === "") return { position: START, found: "an empty file" };
  const locate = createLineIndex(text);
  const reason = error instanceof Error ? error.message : "";
  const stated = /position (\d+)/.exec(reason)?.[1];
  const atEnd = { position: locate(text.length), found: "the end of the file" };
  if (CUT_OFF.test(reason) || Number(stated) >= text.length) return atEnd;
  // V8 names an offset in most of its messages, other engines do not; momoa always does, though not always the best.
  let offset = stated === undefined ? null : Number(stated);
  if (offset === null) {
    try {
      parse(text);
    } catch (thrown) {
      offset = (thrown as { offset?: number }).offset ?? null;
    }
  }
  if (offset === null) return { position: START, found: "a syntax error" };
  const rest = text.slice(offset, offset + 200).split("\n")[0] ?? "";
  return { position: locate(offset), found: rest === "" ? "the end of a line" : describeText(rest) };
}
