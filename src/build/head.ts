/**
 * Purpose: what the page says of itself to search engines and to those who share it.
 * In and out: a story, and the page's address if it is known, in; tags of the head out.
 * Must not know: the page's body.
 */
import type { HtmlTagDescriptor } from "vite";
import { placesByCount } from "#store/selectors";
import { escapeHtml } from "#story/escapeHtml";
import type { Article, InferredKey, Place, Story } from "#story/story";
import { MOST_INLINE } from "#story/storyParts";

/** Relative to the page. */
export const SHARE_IMAGE = "share.png";
export const SHARE_IMAGE_SIZE = { width: 1200, height: 630 } as const;

/** @param siteUrl - absolute address of the page; tags that need one are left out without it */
export function headTags(story: Story, siteUrl: string | null): HtmlTagDescriptor[] {
  const description = story.dek ?? story.title;
  const named = (name: string, content: string): HtmlTagDescriptor => meta({ name, content });
  const property = (key: string, content: string): HtmlTagDescriptor => meta({ property: key, content });
  return [
    { tag: "title", children: escapeHtml(story.title), injectTo: "head-prepend" },
    named("description", description),
    property("og:type", "article"),
    property("og:title", story.title),
    property("og:description", description),
    property("og:locale", story.lang.replace("-", "_")),
    ...(siteUrl === null ? [] : absoluteTags(story, siteUrl, property)),
    named("twitter:card", "summary_large_image"),
    {
      tag: "script",
      attrs: { type: "application/ld+json" },
      children: inScript(structuredData(story, siteUrl)),
      // For those who do not look at the page: behind all that is looked at.
      injectTo: "body",
    },
  ];
}

function absoluteTags(
  story: Story,
  siteUrl: string,
  property: (key: string, content: string) => HtmlTagDescriptor,
): HtmlTagDescriptor[] {
  const page = new URL(siteUrl).href;
  return [
    { tag: "link", attrs: { rel: "canonical", href: page }, injectTo: "head" },
    property("og:url", page),
    property("og:image", new URL(SHARE_IMAGE, page).href),
    property("og:image:width", String(SHARE_IMAGE_SIZE.width)),
    property("og:image:height", String(SHARE_IMAGE_SIZE.height)),
    property("og:image:alt", story.title),
  ];
}

function meta(attrs: Record<string, string>): HtmlTagDescriptor {
  return { tag: "meta", attrs, injectTo: "head" };
}

/** In a script element, `<` could end it or begin a comment. */
function inScript(data: unknown): string {
  return JSON.stringify(data).replace(/</g, "\\u003c");
}

/** Of a long story so many of each, as many as its first page names. */
const MOST_DESCRIBED = { articles: 50, places: 100 };

/** schema.org, as one JSON-LD graph: the articles and the places. Only what the articles state themselves. */
export function structuredData(story: Story, siteUrl: string | null): unknown {
  const address = (hash: string) => `${siteUrl === null ? "" : new URL(siteUrl).href}#${hash}`;
  const isLong = story.excerpts.length > MOST_INLINE;
  const articles = isLong ? story.articles.slice(0, MOST_DESCRIBED.articles) : story.articles;
  const places = isLong ? mostQuoted(story) : story.places.features;
  return {
    "@context": "https://schema.org",
    "@graph": [
      ...articles.map((article) => newsArticle(article, story, address)),
      ...places.map((place) => placeData(place, address)),
    ],
  };
}

function mostQuoted(story: Story): Place[] {
  return placesByCount(story)
    .slice(0, MOST_DESCRIBED.places)
    .map(({ place }) => place);
}

function newsArticle(article: Article, story: Story, address: (hash: string) => string): object {
  const stated = <T>(key: InferredKey, value: T | null): T | undefined =>
    value === null || article.inferred.includes(key) ? undefined : value;
  const publisher = stated("publisher", article.publisher) ?? stated("agency", article.agency);
  const published = stated("published", article.published);
  const author = stated("author", article.author);
  const places = new Set(story.excerpts.filter(({ article: id }) => id === article.id).map(({ place }) => place));
  return {
    "@type": "NewsArticle",
    "@id": address(`article=${article.id}`),
    headline: stated("title", article.title),
    inLanguage: stated("lang", article.lang),
    // ISO 8601 has no open or uncertain dates.
    datePublished: published !== undefined && /^\d{4}(-\d\d){0,2}$/.test(published) ? published : undefined,
    publisher: publisher === undefined ? undefined : { "@type": "NewsMediaOrganization", name: publisher },
    author: author === undefined ? undefined : { "@type": "Person", name: author },
    url: stated("url", article.url),
    dateline: stated("dateline", article.dateline),
    mentions: [...places].map((place) => ({ "@id": address(`place=${place}`) })),
  };
}

function placeData(place: Place, address: (hash: string) => string): object {
  const { title, summary, labelPoint, bbox } = place.properties;
  const [lng, lat] = labelPoint;
  const [west, south, east, north] = bbox;
  return {
    "@type": "Place",
    "@id": address(`place=${place.id}`),
    name: title,
    alternateName: place.names.map(({ toponym }) => toponym).filter((name) => name !== title),
    description: summary ?? undefined,
    sameAs: place["@id"] ?? undefined,
    geo:
      place.geometry.type === "Point"
        ? { "@type": "GeoCoordinates", latitude: lat, longitude: lng }
        : { "@type": "GeoShape", box: `${south} ${west} ${north} ${east}` },
  };
}
