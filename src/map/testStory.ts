import type { Leg, LngLat, Place, Story } from "#story/story";
import { testPlace } from "#story/testParts";

/** A small story for the tests of this folder: three markers, one narrow area, two journeys. */
export function testStory(): Story {
  return {
    version: 1,
    title: "Test",
    dek: null,
    lang: "en",
    credits: [],
    articles: [],
    excerpts: [],
    events: [],
    tour: [],
    parallels: [],
    places: {
      type: "FeatureCollection",
      features: [...markers.map(([id, point]) => testPlace(id, point)), testArea()],
    },
    journeys: [
      {
        id: "kim",
        title: "Kim, Sept 2023",
        traveller: "Kim",
        lengthKm: 0,
        legs: [
          testLeg("pyongyang", "vostochny", { mode: "train", label: "Armoured train", status: "reported" }),
          testLeg("vostochny", "vladivostok", {}),
        ],
      },
      { id: "putin", title: "Putin", traveller: "Putin", lengthKm: 0, legs: [testLeg("pyongyang", "vostochny", {})] },
    ],
  };
}

const markers: [id: string, point: LngLat][] = [
  ["pyongyang", [125.76, 39.04]],
  ["vostochny", [128.33, 51.88]],
  ["vladivostok", [131.89, 43.12]],
];

function testArea(): Place {
  const place = testPlace("dmz", [127.1, 38.25]);
  const ring = [
    [126, 37.7],
    [128.4, 38.6],
    [128.4, 38.64],
    [126, 37.74],
    [126, 37.7],
  ];
  const coordinates = [
    [126, 37.72],
    [127.1, 38.25],
    [128.4, 38.62],
  ];
  return {
    ...place,
    geometry: { type: "Polygon", coordinates: [ring] },
    properties: {
      ...place.properties,
      bbox: [126, 37.7, 128.4, 38.64],
      centreLine: { type: "LineString", coordinates },
      widthM: 4000,
    },
  };
}

function testLeg(from: string, to: string, rest: Partial<Leg>): Leg {
  const plain = { mode: null, label: null, when: null, status: "planned", lengthKm: 1000, bearing: 0 } as const;
  return { from, to, ...plain, evidence: [], ...rest };
}
