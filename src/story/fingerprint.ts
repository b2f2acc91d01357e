/**
 * A short mark by which two versions of a text are told apart: FNV-1a over its UTF-16 units, 32 bits, in base 36. Not
 * for secrets. Source of the constants: Fowler, Noll and Vo, draft-eastlake-fnv.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
