/**
 * Fetches a file of the story.
 * @throws Error that names the file and what was wrong: the network, the status, or the JSON; `AbortError` when stopped.
 */
export async function fetchJson(url: string, signal?: AbortSignal): Promise<{ value: unknown; text: string }> {
  let response: Response;
  try {
    response = await fetch(url, { signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Error(`${fileName(url)} could not be fetched: the connection failed.`);
  }
  if (!response.ok) {
    const reason = (response.headers.get("content-type") ?? "").startsWith("text/plain") ? await response.text() : "";
    throw new Error(reason || `${fileName(url)} could not be fetched: the server answered ${response.status}.`);
  }
  const text = await response.text();
  try {
    return { value: JSON.parse(text), text };
  } catch {
    throw new Error(
      `${fileName(url)} is not whole: found ${text.length} characters that are no JSON, expected a story.`,
    );
  }
}

/** Of an address, for words to a reader. */
export function fileName(url: string): string {
  return new URL(url, document.baseURI).pathname.split("/").pop() || url;
}
