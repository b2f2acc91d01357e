/** Parts of a story for the tests of every folder. */
import type { Article, LngLat, Place } from "./story";

/** An article of which nothing is known but its text. */
export function testArticle(id: string, other: Partial<Article> = {}): Article {
  return {
    id,
    title: id,
    publisher: null,
    agency: null,
    author: null,
    published: null,
    url: null,
    dateline: null,
    lang: "en",
    dir: "ltr",
    rights: "full",
    inferred: [],
    blocks: [],
    ...other,
  };
}

/** A point that is called by its id. */
export function testPlace(id: string, point: LngLat = [105, 21]): Place {
  const [lng, lat] = point;
  return {
    type: "Feature",
    id,
    "@id": null,
    names: [],
    types: [],
    links: [],
    descriptions: [],
    geometry: { type: "Point", coordinates: [lng, lat] },
    properties: {
      title: id,
      summary: null,
      ccodes: [],
      fclasses: ["P"],
      aliases: [],
      labelPoint: point,
      bbox: [lng, lat, lng, lat],
      approximate: false,
      centreLine: null,
      widthM: null,
    },
  };
}
