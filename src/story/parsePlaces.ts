import * as v from "valibot";
import { labelOf, openFields, toIssues } from "./checkedFields";
import { checkGeometry } from "./checkGeometry";
import { closestWord } from "./closestWord";
import type { StoryIssue } from "./files";
import { ID_EXPECTED, ID_PATTERN } from "./identifiers";
import {
  appendIssues,
  type DocumentPath,
  describeText,
  describeValue,
  errorAt,
  type SourceDocument,
  warningAt,
} from "./sourceDocument";
import type { Derivation, SourcePlace } from "./storySource";

/** Longer names cost time in every paragraph, and no place has one. */
const MAX_NAME_LENGTH = 300;

const words = v.pipe(
  v.string("text"),
  v.transform((value) => value.trim()),
  v.nonEmpty("text that is not empty"),
  v.maxLength(MAX_NAME_LENGTH, `at most ${MAX_NAME_LENGTH} characters`),
);
const maybeText = v.nullish(v.string("text"), null);
const languageTag = v.nullish(v.string("a language tag"), null);
const COUNTRY = "a country code of two capital letters (ISO 3166-1 alpha-2)";
const country = v.pipe(v.string(COUNTRY), v.regex(/^[A-Z]{2}$/, COUNTRY));
const FEATURE_CLASS = "a GeoNames feature class: A, H, L, P, R, S, T, U or V";

/** Half the width of a derived area at most: no border strip is wider, and a larger buffer would swallow countries. */
const MAX_BUFFER_M = 50_000;
const METRES = `a distance in metres from 1 to ${MAX_BUFFER_M}`;

const OBJECT = "an object";

/** Keys of Linked Places Format that we do not show are allowed and left out. */
const feature = openFields(
  {
    type: v.literal("Feature", '"Feature"'),
    id: v.pipe(v.string(ID_EXPECTED), v.regex(ID_PATTERN, ID_EXPECTED)),
    "@id": maybeText,
    properties: openFields(
      {
        title: words,
        summary: maybeText,
        ccodes: v.nullish(v.array(country, "a list of country codes"), []),
        fclasses: v.nullish(
          v.array(
            v.pipe(v.string(FEATURE_CLASS), v.regex(/^[AHLPRSTUV]$/, FEATURE_CLASS)),
            "a list of feature classes",
          ),
          [],
        ),
        aliases: v.nullish(v.array(words, "a list of names"), []),
        approximate: v.nullish(v.boolean("true or false"), false),
        derive: v.nullish(
          v.strictObject(
            {
              border: v.strictTuple([country, country], "two country codes"),
              bufferM: v.pipe(v.number(METRES), v.minValue(1, METRES), v.maxValue(MAX_BUFFER_M, METRES)),
            },
            'an object with "border" and "bufferM"',
          ),
          null,
        ),
      },
      'an object with "title"',
    ),
    names: v.nullish(
      v.array(openFields({ toponym: words, lang: languageTag }, 'an object with "toponym"'), "a list"),
      [],
    ),
    types: v.nullish(
      v.array(
        openFields(
          {
            identifier: maybeText,
            label: maybeText,
            sourceLabels: v.nullish(v.array(openFields({ label: maybeText }, OBJECT), "a list"), []),
          },
          OBJECT,
        ),
        "a list",
      ),
      [],
    ),
    links: v.nullish(
      v.array(
        openFields({ type: v.string("text"), identifier: v.string("text") }, 'an object with "type" and "identifier"'),
        "a list",
      ),
      [],
    ),
    descriptions: v.nullish(
      v.array(openFields({ value: v.string("text"), lang: languageTag }, 'an object with "value"'), "a list"),
      [],
    ),
    geometry: v.unknown(),
  },
  "a GeoJSON feature",
);

const collection = openFields(
  {
    type: v.literal("FeatureCollection", '"FeatureCollection"'),
    features: v.array(v.unknown(), "a list of features"),
  },
  "a GeoJSON FeatureCollection",
);

const OUR_PROPERTIES = ["title", "summary", "ccodes", "fclasses", "aliases", "approximate", "derive"];

/** Checks `places.geojson`: Linked Places Format 1.3, which is GeoJSON; longitude first, in degrees. */
export function parsePlaces(document: SourceDocument): { places: SourcePlace[]; issues: StoryIssue[] } {
  const { file } = document;
  const root = v.safeParse(collection, document.value);
  if (!root.success) return { places: [], issues: toIssues(document, root.issues) };
  if (root.output.features.length === 0) {
    const message = "The story has no places: found an empty list, expected at least one feature.";
    return { places: [], issues: [errorAt(file, document.locate(["features"]), message)] };
  }

  const issues: StoryIssue[] = [];
  const places: SourcePlace[] = [];
  const firstLines = new Map<string, number>();
  for (const [index, input] of root.output.features.entries()) {
    const path: DocumentPath = ["features", index];
    const within = {
      ...document,
      locate: (rest: DocumentPath, part?: "key" | "value") => document.locate([...path, ...rest], part),
    };
    const result = v.safeParse(feature, input, { abortPipeEarly: true });
    if (!result.success) {
      const found = toIssues({ ...within, file: labelOf(path, file) }, result.issues);
      appendIssues(
        issues,
        found.map((issue) => ({ ...issue, file })),
      );
      continue;
    }
    const { output } = result;
    const { properties } = output;
    const firstLine = firstLines.get(output.id);
    if (firstLine !== undefined) {
      const message = `A place id is used twice: found "${output.id}" again, expected it only on line ${firstLine}.`;
      issues.push(errorAt(file, within.locate(["id"]), message));
      continue;
    }
    firstLines.set(output.id, within.locate(["id"]).line);
    warnOfMisspelling(within, properties, issues);

    let geometry: SourcePlace["geometry"] = null;
    let derive: Derivation | null = null;
    if (output.geometry === null || output.geometry === undefined) {
      if (properties.derive === null) {
        const message = `The place "${output.id}" has no geometry: found nothing, expected a geometry or "derive".`;
        issues.push(errorAt(file, within.locate(["geometry"]), message));
        continue;
      }
      derive = { place: output.id, border: properties.derive.border, bufferM: properties.derive.bufferM };
    } else {
      const checked = checkGeometry(output.geometry);
      for (const problem of checked.problems) {
        issues.push(errorAt(file, within.locate(["geometry", ...problem.path]), problem.message));
      }
      geometry = checked.geometry;
    }
    places.push({
      id: output.id,
      uri: output["@id"],
      title: properties.title,
      summary: properties.summary,
      ccodes: properties.ccodes,
      fclasses: properties.fclasses,
      aliases: properties.aliases,
      approximate: properties.approximate,
      names: output.names.map(({ toponym, lang }) => ({ toponym, lang })),
      types: output.types.flatMap(({ identifier, label, sourceLabels }) => {
        const shown = label ?? sourceLabels.find((source) => source.label !== null)?.label ?? identifier;
        return shown === null ? [] : [{ identifier, label: shown }];
      }),
      links: output.links.map(({ type, identifier }) => ({ type, identifier })),
      descriptions: output.descriptions.map(({ value, lang }) => ({ value, lang })),
      geometry,
      derive,
      path,
    });
  }
  return { places, issues };
}

function warnOfMisspelling(document: SourceDocument, properties: Record<string, unknown>, issues: StoryIssue[]): void {
  for (const key of Object.keys(properties)) {
    if (OUR_PROPERTIES.includes(key) || key.length < 5) continue;
    const meant = closestWord(key, OUR_PROPERTIES);
    if (meant === null) continue;
    const message = `A property is not known and ignored: found ${describeText(key)}, expected perhaps ${describeValue(meant)}.`;
    issues.push(warningAt(document.file, document.locate(["properties", key], "key"), message));
  }
}
