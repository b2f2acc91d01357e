import { messages } from "#i18n/messages";
import type { Mention } from "#story/story";

/** How the words of a mention relate to the place; each has its own look. */
export type MentionKind = "named" | "described" | "government" | "wider";

export function mentionKind(mention: Mention): MentionKind {
  if (mention.sense !== "place") return mention.sense;
  return mention.by === "description" ? "described" : "named";
}

export interface MentionNote {
  kind: Exclude<MentionKind, "named">;
  text: string;
}

/** One sentence for every mention that is more than a name, each wording once, in the order of the text. */
export function mentionNotes(text: string, mentions: readonly Mention[]): MentionNote[] {
  const notes = new Map<string, MentionNote>();
  for (const mention of mentions) {
    const kind = mentionKind(mention);
    if (kind === "named") continue;
    const note = { kind, text: NOTES[kind](text.slice(mention.start, mention.end)) };
    if (!notes.has(note.text)) notes.set(note.text, note);
  }
  return [...notes.values()];
}

const NOTES = { described: messages.isDescribed, government: messages.meansGovernment, wider: messages.meansWider };
