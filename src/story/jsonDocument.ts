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

/** Whether the text ends with the token at `offset` and with brackets still open: the parser blames that token. */
function isCutOff(text: string, offset: number): boolean {
  if (!/^("[^"]*"|[^\s"[\]{},:]+|[\]}])\s*$/.test(text.slice(offset, offset + 1000))) return false;
  let open = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === "[" || token === "{") open++;
    else if (token === "]" || token === "}") open--;
  }
  return open > 0;
}

function findSyntaxError(text: string, error: unknown): { position: Position; found: string } {
  const atEnd = createLineIndex(text)(text.length);
  if (text.trim() === "") return { position: START, found: "an empty file" };
  try {
    parse(text);
  } catch (thrown) {
    const { line, column, offset } = thrown as { line?: number; column?: number; offset?: number };
    if (typeof line === "number" && typeof column === "number") {
      const character = typeof offset === "number" ? Array.from(text.slice(offset, offset + 2))[0] : undefined;
      return character === undefined || (typeof offset === "number" && isCutOff(text, offset))
        ? { position: atEnd, found: "the end of the file" }
        : { position: { line, column }, found: describeText(character) };
    }
    if (thrown instanceof Error && /end of input/i.test(thrown.message)) {
      return { position: atEnd, found: "the end of the file" };
    }
  }
  // The two parsers may disagree on an odd file; V8 names an offset in most of its messages.
  const offset = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
  const position = offset === undefined ? START : createLineIndex(text)(Number(offset));
  return { position, found: "a syntax error" };
}
