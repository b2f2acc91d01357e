import { toJsonSchema } from "@valibot/to-json-schema";
import { storySchema } from "#story/storySchema";

/**
 * The JSON Schema (draft 2020-12) that is published beside `story.json`. For the build only: the page does not need
 * it, and its converter is larger than the schema.
 *
 * @param id absolute URL of the schema, where the address of the site is known.
 */
export function toStoryJsonSchema(id = "story.schema.json"): Record<string, unknown> {
  const schema = toJsonSchema(storySchema, {
    target: "draft-2020-12",
    typeMode: "output",
    // What a pattern cannot say (30 February) is checked by `parseStory` only.
    ignoreActions: ["check"],
    errorMode: "throw",
  });
  return { ...schema, $id: id, title: "Dateline story, version 1" };
}
