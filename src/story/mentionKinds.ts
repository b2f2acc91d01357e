/** The kinds of mention that passages are told apart and counted by. */
import type { Excerpt, Mention } from "./story";

/** How the words of a mention relate to the place; `place` is the place itself, however it is called. */
export type MentionKind = "place" | "government" | "wider" | "named" | "described";

export const MENTION_KINDS: readonly MentionKind[] = ["place", "government", "wider", "named", "described"];

const MATCHES: Record<MentionKind, (mention: Mention) => boolean> = {
  place: (mention) => mention.sense === "place",
  government: (mention) => mention.sense === "government",
  wider: (mention) => mention.sense === "wider",
  named: (mention) => mention.sense === "place" && mention.by !== "description",
  described: (mention) => mention.sense === "place" && mention.by === "description",
};

/** The bit of a kind in `kindBits`. */
export function kindBit(kind: MentionKind): number {
  return 1 << MENTION_KINDS.indexOf(kind);
}

/** Kinds of mention that a passage has of its own place, one bit each; it can have several. */
export function kindBits({ place, mentions }: Pick<Excerpt, "place" | "mentions">): number {
  const own = mentions.filter((mention) => mention.place === place);
  return MENTION_KINDS.reduce((bits, kind) => (own.some(MATCHES[kind]) ? bits | kindBit(kind) : bits), 0);
}
