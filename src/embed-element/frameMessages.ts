/** Heights in CSS pixels that a map may take of a page, whatever its frame asks for. */
const LEAST_HEIGHT = 200;
const MOST_HEIGHT = 1200;

/** What an embed says to its host. */
export interface FrameMessage {
  type: string;
  /** The message without its version and type. */
  detail: Record<string, unknown>;
}

/**
 * A message of the map's own frame; `null` for whatever else a page's window hears.
 * @param frame - its window
 * @param expected - origin of the frame's address
 */
export function messageFrom(
  { data, source, origin }: Pick<MessageEvent, "data" | "source" | "origin">,
  frame: unknown,
  expected: string | undefined,
): FrameMessage | null {
  if (!frame || source !== frame || origin !== expected || data?.dateline !== 1) return null;
  const { dateline: _version, type, ...detail } = data;
  return /^(ready|select|excerpt|tour|height|error)$/.test(type) ? { type, detail } : null;
}

/** A length in CSS, of a number of CSS pixels and within sensible limits; `null` for what is no height. */
export function boundedHeight(value: unknown): string | null {
  const height = Math.ceil(Number(value));
  return height > 0 ? `${Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, height))}px` : null;
}
