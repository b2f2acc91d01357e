/**
 * Purpose: the reader's choices as the hash of an address, and back; `#place=pyongyang&map=39.03,125.75,4.2,0`.
 * In and out: choices and camera in, a hash out; any hash in, choices that the story holds and what it does not hold out.
 * Must not know: the window, its history, or how a problem is worded.
 */
import { MENTION_KINDS, type MentionKind } from "#story/mentionKinds";
import type { EdtfDate, Story } from "#story/story";
import type { MapCamera } from "./camera";
import { type Choices, heldChoices, type JourneyChoice, NO_CHOICES } from "./choices";
import { FACETS, type Filters, TIME_BASES, type TimeBasis, type TimeRange } from "./filters";
import { placeOfExcerpt } from "./selectors";

export interface Address {
  choices: Choices;
  /** `null`: wherever the choices lead. */
  camera: MapCamera | null;
}

export interface ParsedAddress extends Address {
  /** What the hash asks for in vain, each as one may say it to a reader: an id, or `key=value`. */
  problems: readonly string[];
}

/**
 * The hash of an address, `#` included; empty when there is nothing to say. Numbers of legs and blocks count from 1,
 * the camera is latitude, longitude, zoom, bearing, as people write them, rounded as by `roundedCamera`.
 *
 * While the tour is presented its step says it all, and the language: `#tour=cover`, `#tour=3`.
 *
 * A place, an article, or a place with an excerpt alone give the ids of elements of the page without scripts.
 */
export function toHash(choices: Choices, camera: MapCamera | null = null): string {
  const { selected, excerpt, article, block, journey, step, filters, timeBasis, search, language } = choices;
  if (step !== null)
    return `#tour=${step === 0 ? COVER : step}${language === null ? "" : `&lang=${escaped(language)}`}`;
  const parts: [key: string, value: string | null][] = [
    ["place", one(selected)],
    ["excerpt", one(excerpt)],
    ["article", one(article)],
    ["block", block === null ? null : String(block + 1)],
    ["journey", one(journey?.id ?? null)],
    ["leg", journey && journey.leg !== null ? String(journey.leg + 1) : null],
    ["time", filters.time && timeText(filters.time)],
    ["basis", timeBasis === NO_CHOICES.timeBasis ? null : timeBasis],
    ["articles", list(filters.articles)],
    ["outlets", list(filters.outlets)],
    ["years", list(filters.years.map(String))],
    ["kinds", list(filters.kinds)],
    ["q", one(search)],
    ["lang", one(language)],
    ["map", camera && cameraText(camera)],
  ];
  const said = parts.flatMap(([key, value]) => (value === null ? [] : `${key}=${value}`));
  return said.length === 0 ? "" : `#${said.join("&")}`;
}

/** Ten thousandths of a degree, hundredths of a zoom level, whole degrees of bearing from -180 to 180. */
export function roundedCamera({ center: [lng, lat], zoom, bearing }: MapCamera): MapCamera {
  const rounded = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;
  return {
    center: [rounded(lng, 4), rounded(lat, 4)],
    zoom: rounded(zoom, 2),
    bearing: rounded(bearing - 360 * Math.round(bearing / 360), 0),
  };
}

/**
 * Reads the hash of an address. What cannot be read, or names what the story does not hold, is dropped and reported;
 * keys that are not ours are passed over, and so is `?…`, which blog systems append. Never throws.
 * @param hash - with or without its `#`
 * @param languages - BCP 47 tags of the interface's languages
 * @returns `null` when the hash is none of ours, such as `#top`
 */
export function parseHash(hash: string, story: Story, languages: readonly string[]): ParsedAddress | null {
  const text = hash.replace(/^#/, "");
  const own = text.split(/[?#]/, 1)[0] ?? "";
  const values = new Map<string, string>();
  for (const part of own.split("&")) {
    const [, key, value] = /^([a-z]+)=([\s\S]*)$/.exec(part) ?? [];
    if (key !== undefined && value !== undefined && KEYS.has(key) && !values.has(key)) values.set(key, value);
  }
  if (values.size === 0) return own === "" ? { choices: NO_CHOICES, camera: null, problems: [] } : null;

  const problems: string[] = [];
  /** The value of a key as `read` understands it; `null` when the key is absent, or not understood. */
  const take = <T>(key: string, read: (raw: string) => T | null): T | null => {
    const raw = values.get(key);
    if (raw === undefined) return null;
    const value = read(raw);
    if (value === null) problems.push(`${key}=${decoded(raw) ?? raw}`);
    return value;
  };
  const wanted = wantedChoices(take, languages);
  const camera = take("map", readCamera);
  if (wanted.selected === null && wanted.article === null && wanted.excerpt !== null)
    wanted.selected = placeOfExcerpt(story, wanted.excerpt);
  const choices = heldChoices(story, wanted);
  return { choices, camera, problems: [...problems, ...lost(wanted, choices)] };
}

/** Of the tour, before its first step. */
const COVER = "cover";

const KEYS: ReadonlySet<string> = new Set(
  "place excerpt article block journey leg time basis articles outlets years kinds tour q lang map".split(" "),
);

type Take = <T>(key: string, read: (raw: string) => T | null) => T | null;

/** What the hash asks for, whether or not the story holds it. */
function wantedChoices(take: Take, languages: readonly string[]): Choices {
  const journey = take("journey", decoded);
  const leg = take("leg", readIndex);
  const basis = take("basis", (raw) => among(TIME_BASES, raw));
  return {
    selected: take("place", decoded),
    excerpt: take("excerpt", decoded),
    article: take("article", decoded),
    block: take("block", readIndex),
    journey: journey === null ? null : { id: journey, leg },
    step: take("tour", (raw) => (raw === COVER ? 0 : readNumber(raw))),
    search: take("q", decoded),
    filters: {
      time: take("time", readTime),
      articles: take("articles", readList) ?? [],
      outlets: take("outlets", readList) ?? [],
      years: take("years", readYears) ?? [],
      kinds: take("kinds", readKinds) ?? [],
    },
    timeBasis: basis ?? NO_CHOICES.timeBasis,
    language: take("lang", (raw) => among(languages, raw)),
  };
}

/** What was asked for and is not held. A place hides a journey: that is no loss. */
function lost(wanted: Choices, held: Choices): string[] {
  const gone: string[] = [];
  // What else stands beside a step is not looked at.
  if (held.step !== null) return gone;
  if (wanted.step !== null) gone.push(`tour=${wanted.step || COVER}`);
  for (const key of ["selected", "article", "excerpt"] as const)
    if (wanted[key] !== null && held[key] === null) gone.push(wanted[key] || `${key === "selected" ? "place" : key}=`);
  if (wanted.block !== null && held.block === null && held.article !== null) gone.push(`block=${wanted.block + 1}`);
  if (held.selected === null) gone.push(...lostJourney(wanted.journey, held.journey));
  for (const key of FACETS) {
    const kept: readonly unknown[] = held.filters[key];
    gone.push(...wanted.filters[key].filter((value) => !kept.includes(value)).map(String));
  }
  if (wanted.filters.time && !held.filters.time) gone.push(`time=${decoded(timeText(wanted.filters.time))}`);
  return gone;
}

function lostJourney(wanted: JourneyChoice | null, held: JourneyChoice | null): string[] {
  if (!wanted) return [];
  if (!held) return [wanted.id];
  return wanted.leg !== null && held.leg === null ? [`leg=${wanted.leg + 1}`] : [];
}

/** Escaped for a hash, but readable: `:` and `/` stand as they are, and commas where they part nothing. */
function escaped(text: string): string {
  // A lone half of a surrogate pair is no text.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"))
    .replaceAll("%3A", ":")
    .replaceAll("%2F", "/");
}

function one(text: string | null): string | null {
  return text === null ? null : escaped(text).replaceAll("%2C", ",");
}

function list(values: Filters["outlets"]): string | null {
  return values.length === 0 ? null : values.map(escaped).join(",");
}

/** EDTF dates hold no commas, but slashes and full stops. */
function timeText({ basis, from, to }: TimeRange): string {
  return `${basis}:${list(from === to ? [from] : [from, to])}`;
}

function cameraText(camera: MapCamera): string {
  const { center, zoom, bearing } = roundedCamera(camera);
  return [center[1], center[0], zoom, bearing].join(",");
}

/** A plus sign is a space where people or forms wrote the address; our own are escaped. */
function decoded(raw: string): string | null {
  try {
    return decodeURIComponent(raw.replaceAll("+", " "));
  } catch {
    return null;
  }
}

function readList(raw: string): string[] | null {
  const items = raw.split(",").map(decoded);
  return items.some((item) => item === null) ? null : [...new Set(items as string[])];
}

function readYears(raw: string): number[] | null {
  const items = readList(raw);
  return items?.every((item) => /^\d{4}$/.test(item)) ? items.map(Number) : null;
}

function readKinds(raw: string): MentionKind[] | null {
  const kinds = readList(raw)?.map((item) => MENTION_KINDS.find((kind) => kind === item));
  return kinds?.every((kind) => kind !== undefined) ? kinds : null;
}

/** Counts from 1 in the address, from 0 inside. */
function readIndex(raw: string): number | null {
  const number = readNumber(raw);
  return number === null ? null : number - 1;
}

function readNumber(raw: string): number | null {
  return /^[1-9]\d{0,5}$/.test(raw) ? Number(raw) : null;
}

function among<T extends string>(known: readonly T[], raw: string): T | null {
  return known.find((value) => value === raw) ?? null;
}

function readTime(raw: string): TimeRange | null {
  const [, basisText = "", dates = ""] = /^(\w+):([\s\S]+)$/.exec(decoded(raw) ?? "") ?? [];
  const basis: TimeBasis | null = among(TIME_BASES, basisText);
  const [from, to = from, ...more] = dates.split(",") as EdtfDate[];
  return basis && from && to && more.length === 0 ? { basis, from, to } : null;
}

function readCamera(raw: string): MapCamera | null {
  const texts = (decoded(raw) ?? "").split(",");
  if (texts.length < 3 || texts.length > 4 || !texts.every((text) => /^-?\d{1,3}(\.\d{1,12})?$/.test(text)))
    return null;
  const [lat = 0, lng = 0, zoom = 0, bearing = 0] = texts.map(Number);
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180 || zoom < -2 || zoom > 24) return null;
  return roundedCamera({ center: [lng, lat], zoom, bearing });
}
