/** Code as the text of a script element, which `</script` would end and `<!--` would confuse. */
export function inScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, "\\x3c");
}

/** JSON as the text of a script element; `EMBEDDED_FILE` takes back exactly what this has done. */
export function jsonInScript(json: string): string {
  return json.replaceAll("</", "<\\/").replaceAll("<!--", "<\\u0021--");
}

/** In the page: addresses of what stands in its script elements, by their ids. No JSON writes `<\/` or `<\u0021` by itself. */
export const EMBEDDED_FILE = String.raw`const embedded = (id) => URL.createObjectURL(new Blob([
  document.getElementById(id).textContent.replaceAll("<\\/", "</").replaceAll("<\\u0021", "<!"),
], { type: "application/json" }));`;
