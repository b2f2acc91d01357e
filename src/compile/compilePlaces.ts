import { positionsOf } from "#story/checkGeometry";
import type { StoryIssue } from "#story/files";
import { type DocumentPath, errorAt } from "#story/sourceDocument";
import type { BoundingBox, LngLat, Place, PlaceGeometry } from "#story/story";
import type { SourcePlace, StorySource } from "#story/storySource";
import { COUNTRY_BOXES } from "./countryBoxes";
import { type DerivedGeometry, toPlaceFeature } from "./placeFeature";

/** Degrees around a box of a country that still count as in it: islands, ports, generalised coasts. */
const MARGIN_DEGREES = 1.5;

function isInBox([lng, lat]: LngLat, [west, south, east, north]: BoundingBox): boolean {
  if (lat < south - MARGIN_DEGREES || lat > north + MARGIN_DEGREES) return false;
  const start = west - MARGIN_DEGREES;
  const width = (west <= east ? east - west : east - west + 360) + 2 * MARGIN_DEGREES;
  return (((lng - start) % 360) + 360) % 360 <= width;
}

/** Boxes round the parts of a country; none where nobody knows. */
function boxesOf(code: string): BoundingBox[] {
  const boxes = Object.hasOwn(COUNTRY_BOXES, code) ? (COUNTRY_BOXES[code] ?? "") : "";
  return boxes === "" ? [] : boxes.split(", ").map((box) => box.split(" ").map(Number) as unknown as BoundingBox);
}

/** What is wrong with the place of a geometry in the world, as seen from its country codes; `null`: nothing. */
function misplacement(geometry: PlaceGeometry, ccodes: readonly string[]): string | null {
  const boxes = ccodes.flatMap(boxesOf);
  if (boxes.length === 0) return null;
  const positions = positionsOf(geometry);
  const isInside = (position: LngLat) => boxes.some((box) => isInBox(position, box));
  if (positions.some(isInside)) return null;
  const [lng, lat] = positions[0] ?? [0, 0];
  const found = `found [${lng}, ${lat}], expected a position in ${ccodes.join(" or ")}, longitude first`;
  const looksSwapped = positions.some(([x, y]) => Math.abs(x) <= 90 && isInside([y, x]));
  return looksSwapped ? `has coordinates that look swapped: ${found}` : `lies outside its countries: ${found}`;
}

function unknownCountries(place: SourcePlace): [number, string][] {
  return [...place.ccodes.entries()].filter(([, code]) => !Object.hasOwn(COUNTRY_BOXES, code));
}

/** The places of the compiled story: geometries given or derived, and held against the countries they name. */
export function compilePlaces(
  source: StorySource,
  derived: ReadonlyMap<string, DerivedGeometry>,
  issues: StoryIssue[],
): Place[] {
  const document = source.placesDocument;
  const report = (path: DocumentPath, message: string) => {
    issues.push(errorAt(document.file, document.locate(path), message));
  };
  const features: Place[] = [];
  for (const place of source.places) {
    for (const [index, code] of unknownCountries(place)) {
      const message = `A country code is not known: found "${code}", expected ISO 3166-1 alpha-2.`;
      report([...place.path, "properties", "ccodes", index], message);
    }
    const made = place.geometry === null ? (derived.get(place.id) ?? null) : null;
    const geometry = place.geometry ?? made?.geometry ?? null;
    if (geometry === null) {
      const borders = place.derive?.border.join(" and ") ?? "two countries";
      const message = `The geometry of "${place.id}" was not derived: found nothing for it, expected the build to make it from the border of ${borders}.`;
      report([...place.path, "properties", "derive"], message);
      continue;
    }
    const problem = place.geometry === null ? null : misplacement(geometry, place.ccodes);
    if (problem !== null) {
      report([...place.path, "geometry", "coordinates"], `The place "${place.id}" ${problem}.`);
      continue;
    }
    features.push(toPlaceFeature(place, geometry, made));
  }
  return features;
}
