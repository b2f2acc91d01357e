import { describe, expect, it } from "vitest";
import { EMBEDDED_FILE, inScript, jsonInScript } from "./scriptText";

/** What the page reads from a script element with this text. */
function readInPage(text: string): Promise<string> {
  const read = new Function("document", "URL", `${EMBEDDED_FILE}\nreturn embedded("it");`);
  return (
    read({ getElementById: () => ({ textContent: text }) }, { createObjectURL: (blob: Blob) => blob }) as Blob
  ).text();
}

describe("jsonInScript", () => {
  it.each([
    ["an end tag", "a </script> b"],
    ["a comment", "a <!-- b"],
    ["backslashes before what is escaped", "a <\\/script> <\\u0021-- \\ </"],
  ])("holds %s, ends no element, and comes back as it was", async (_name, value) => {
    const json = JSON.stringify({ value });
    const text = jsonInScript(json);
    expect(text).not.toMatch(/<\/|<!--/);
    expect(JSON.parse(text)).toEqual({ value });
    expect(await readInPage(text)).toBe(json);
  });
});

describe("inScript", () => {
  it("keeps what strings and patterns say", () => {
    const code = 'return ["</SCRIPT>", `<!--`, /<!--x/.test("<!--x"), 1 < 2]';
    expect(inScript(code)).not.toMatch(/<\/script|<!--/i);
    expect(new Function(inScript(code))()).toEqual(["</SCRIPT>", "<!--", true, true]);
  });
});
