import { describe, expect, test } from "vitest";
import type { SourceDocument } from "#story/sourceDocument";
import type { LngLat } from "#story/story";
import type { StorySource } from "#story/storySource";
import { compilePlaces } from "./compilePlaces";

const document: SourceDocument = { file: "places.geojson", value: {}, locate: () => ({ line: 1, column: 1 }) };

function messagesOf(code: string, coordinates: LngLat): string[] {
  const source: StorySource = {
    title: "T",
    dek: null,
    lang: "en",
    credits: [],
    events: [],
    journeys: [],
    tour: [],
    articles: [],
    storyDocument: document,
    placesDocument: document,
    places: [
      {
        id: "a",
        uri: null,
        title: "A",
        summary: null,
        ccodes: [code],
        fclasses: [],
        aliases: [],
        approximate: false,
        names: [],
        types: [],
        links: [],
        descriptions: [],
        geometry: { type: "Point", coordinates: [...coordinates] },
        derive: null,
        path: [],
      },
    ],
  };
  const issues: Parameters<typeof compilePlaces>[2] = [];
  compilePlaces(source, new Map(), issues);
  return issues.map(({ message }) => message);
}

/** Capitals and other towns, far islands of their countries among them; longitude first. */
const TOWNS: [name: string, code: string, lng: number, lat: number][] = [
  ["Paris", "FR", 2.35, 48.86],
  ["Ajaccio", "FR", 8.74, 41.92],
  ["Cayenne", "FR", -52.33, 4.92],
  ["Fort-de-France", "FR", -61.07, 14.6],
  ["Saint-Denis, Réunion", "FR", 55.45, -20.88],
  ["Mamoudzou", "FR", 45.23, -12.78],
  ["Cayenne, by its own code", "GF", -52.33, 4.92],
  ["Washington", "US", -77.04, 38.9],
  ["Anchorage", "US", -149.9, 61.22],
  ["Honolulu", "US", -157.86, 21.31],
  ["Adak", "US", -176.66, 51.88],
  ["Shemya", "US", 174.1, 52.72],
  ["Amsterdam", "NL", 4.9, 52.37],
  ["Kralendijk", "NL", -68.27, 12.15],
  ["Oslo", "NO", 10.75, 59.91],
  ["Longyearbyen", "NO", 15.63, 78.22],
  ["Jan Mayen", "NO", -8.7, 70.98],
  ["Lisbon", "PT", -9.14, 38.72],
  ["Ponta Delgada", "PT", -25.67, 37.74],
  ["Funchal", "PT", -16.91, 32.65],
  ["Madrid", "ES", -3.7, 40.42],
  ["Las Palmas", "ES", -15.41, 28.1],
  ["Ceuta", "ES", -5.32, 35.89],
  ["London", "GB", -0.13, 51.51],
  ["Lerwick", "GB", -1.14, 60.15],
  ["Copenhagen", "DK", 12.57, 55.68],
  ["Rome", "IT", 12.5, 41.9],
  ["Lampedusa", "IT", 12.6, 35.5],
  ["Athens", "GR", 23.73, 37.98],
  ["Kastellorizo", "GR", 29.59, 36.15],
  ["Valletta", "MT", 14.51, 35.9],
  ["Reykjavík", "IS", -21.9, 64.15],
  ["Moscow", "RU", 37.62, 55.76],
  ["Kaliningrad", "RU", 20.51, 54.71],
  ["Uelen", "RU", -169.81, 66.16],
  ["Ottawa", "CA", -75.7, 45.42],
  ["Mexico City", "MX", -99.13, 19.43],
  ["Santiago", "CL", -70.67, -33.45],
  ["Hanga Roa", "CL", -109.43, -27.15],
  ["Quito", "EC", -78.47, -0.18],
  ["Puerto Ayora", "EC", -90.31, -0.74],
  ["Brasília", "BR", -47.88, -15.79],
  ["Bridgetown", "BB", -59.62, 13.1],
  ["Praia", "CV", -23.51, 14.93],
  ["Jamestown", "SH", -5.72, -15.93],
  ["Malabo", "GQ", 8.78, 3.75],
  ["Annobón", "GQ", 5.63, -1.43],
  ["São Tomé", "ST", 6.73, 0.34],
  ["Pretoria", "ZA", 28.19, -25.75],
  ["Port Louis", "MU", 57.5, -20.16],
  ["Rodrigues", "MU", 63.42, -19.68],
  ["Victoria", "SC", 55.45, -4.62],
  ["Malé", "MV", 73.51, 4.18],
  ["New Delhi", "IN", 77.21, 28.61],
  ["Port Blair", "IN", 92.75, 11.67],
  ["Singapore", "SG", 103.82, 1.35],
  ["Hong Kong", "HK", 114.17, 22.32],
  ["Macau", "MO", 113.54, 22.2],
  ["Tokyo", "JP", 139.69, 35.69],
  ["Naha", "JP", 127.68, 26.21],
  ["Chichijima", "JP", 142.19, 27.09],
  ["Pristina", "XK", 21.17, 42.67],
  ["Vatican City", "VA", 12.45, 41.9],
  ["Canberra", "AU", 149.13, -35.28],
  ["Hobart", "AU", 147.33, -42.88],
  ["Wellington", "NZ", 174.78, -41.29],
  ["Waitangi", "NZ", -176.56, -43.95],
  ["Suva", "FJ", 178.44, -18.14],
  ["Lakeba", "FJ", -178.8, -18.22],
  ["Funafuti", "TV", 179.2, -8.52],
  ["Tarawa", "KI", 172.98, 1.33],
  ["Kiritimati", "KI", -157.4, 1.87],
  ["Palikir", "FM", 158.16, 6.92],
  ["Majuro", "MH", 171.38, 7.1],
  ["Apia", "WS", -171.76, -13.83],
  ["Papeete", "PF", -149.57, -17.54],
  ["McMurdo", "AQ", 166.67, -77.85],
];

describe("places in their countries", () => {
  test.each(TOWNS)("%s lies in %s", (_, code, lng, lat) => {
    expect(messagesOf(code, [lng, lat])).toEqual([]);
  });
});

describe("swapped coordinates", () => {
  const swapped = ["Paris", "Washington", "Amsterdam", "Oslo", "Lisbon", "Funchal", "Madrid", "Las Palmas", "Rome"];

  test.each(TOWNS.filter(([name]) => swapped.includes(name)))("%s", (_, code, lng, lat) => {
    const expected = `found [${lat}, ${lng}], expected a position in ${code}, longitude first.`;
    expect(messagesOf(code, [lat, lng])).toEqual([`The place "a" has coordinates that look swapped: ${expected}`]);
  });

  test.each([
    ["FR", 20, 30],
    ["FJ", 100, -18],
    ["RU", 10, 55],
  ])("what lies between the parts of %s is not in it", (code, lng, lat) => {
    const expected = `found [${lng}, ${lat}], expected a position in ${code}, longitude first.`;
    expect(messagesOf(code, [lng, lat])).toEqual([`The place "a" lies outside its countries: ${expected}`]);
  });
});
