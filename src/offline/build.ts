/** One version of the page, as the build tells its worker. */
export interface OfflineBuild {
  /** Of all files together. */
  version: string;
  /** SHA-256 in base 64 for addresses (RFC 4648, section 5) of each file, by its path from the page. */
  files: Readonly<Record<string, string>>;
}

/** What a page says to a worker: to become the one that answers; to throw away versions that no page shows any more. */
export type OfflineWish = "take over" | "tidy";
