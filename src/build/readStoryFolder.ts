import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { StoryFile } from "#story/files";
import { isStoryPath } from "#story/parseStoryFiles";

/**
 * Reads the files of a story folder, in order of path; which ones these are, the parser knows. A folder that is not
 * there reads as an empty one, which the compiler then reports. Links, folders that are named like files, and files
 * that vanish while the folder is read are passed over: editors make such for a moment while they save.
 */
export function readStoryFolder(folder: string): StoryFile[] {
  return unless(["ENOENT", "ENOTDIR"], () => readdirSync(folder, { recursive: true, withFileTypes: true }), [])
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter(isStoryPath)
    .sort()
    .flatMap((path) => unless(["ENOENT"], () => [{ path, bytes: readFileSync(join(folder, path)) }], []));
}

/** What `read` gives, or `otherwise` where the file system answers with one of these codes. */
function unless<T>(codes: readonly string[], read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (codes.includes((error as NodeJS.ErrnoException).code ?? "")) return otherwise;
    throw error;
  }
}
