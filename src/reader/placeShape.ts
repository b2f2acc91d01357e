import type { Place } from "#story/story";
import type { MarkerShape } from "#ui/MarkerGlyph";

/** Which sign a place has, on the map and beside its name. */
export function placeShape(place: Place): MarkerShape {
  switch (place.geometry.type) {
    case "Point":
      return "point";
    case "LineString":
    case "MultiLineString":
      return "line";
    case "Polygon":
    case "MultiPolygon":
      return "area";
  }
}
