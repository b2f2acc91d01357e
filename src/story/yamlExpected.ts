import type { YAMLError } from "yaml";

const SAME_COLUMN = "the keys or items of a group to start in the same column";
const QUOTED_COLON = "quotation marks around a value that holds “: ”";

/** What a person who is no programmer should have written where the YAML library found an error. */
export function yamlExpected(text: string, error: YAMLError): string {
  const [offset] = error.pos;
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY": {
      const line = text.slice(offset).split("\n", 1)[0] ?? "";
      return /:(?:\s|$)/.test(line) ? QUOTED_COLON : SAME_COLUMN;
    }
    case "BLOCK_IN_FLOW":
      return QUOTED_COLON;
    case "UNEXPECTED_TOKEN":
      return unexpectedToken(text.slice(0, offset).trimEnd().at(-1) ?? "", error.message);
    case "MISSING_CHAR":
      return missingCharacter(error.message);
    case "BAD_INDENT": {
      const bracket = /end with a ([\]}])$/.exec(error.message)?.[1];
      return bracket === undefined ? SAME_COLUMN : `a closing “${bracket}”`;
    }
    case "TAB_AS_INDENT":
      return "spaces instead of tabs at the start of a line";
    case "BAD_SCALAR_START":
      return `quotation marks around a value that starts with “${text.charAt(offset)}”`;
    case "BAD_DQ_ESCAPE":
      return "two backslashes for one between double quotation marks";
    case "MULTILINE_IMPLICIT_KEY":
    case "KEY_OVER_1024_CHARS":
      return "a short key on one line";
    case "RESOURCE_EXHAUSTION":
      return "values that are nested less deeply";
    default:
      return "valid YAML";
  }
}

function unexpectedToken(before: string, message: string): string {
  if (/block-seq-ind/.test(message)) return "a list to start on the line below its key";
  if (/Not a YAML token/.test(message)) return "the text to start on the line below “>” or “|”";
  if (/-(?:start|end)\b|Unexpected ,/.test(message)) return "brackets in pairs, with commas between items";
  if (/scalar/.test(message)) {
    return before === '"' || before === "'"
      ? "one pair of quotation marks around the whole value, or none"
      : SAME_COLUMN;
  }
  return "valid YAML";
}

function missingCharacter(message: string): string {
  if (/closing .quote/.test(message)) return "a closing quotation mark";
  if (/map values/.test(message)) return "a key, a colon, a space and a value";
  if (/between .* items/.test(message)) return "commas between the items in brackets";
  if (/Comments/.test(message)) return "a space before “#”";
  if (/Sequence item/.test(message)) return "“- ” before each item of the list";
  return "valid YAML";
}
