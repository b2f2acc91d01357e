/** White space that HTML would swallow. */
export const SPACED = /^\s|\s$|\s\s|[\n\t]/;
