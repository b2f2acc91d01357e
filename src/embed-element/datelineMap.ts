/**
 * Purpose: `embed.js`, the custom element `<dateline-map>` for pages of others.
 * In and out: attributes, methods and the element's place in the page in; maps out.
 * Must not know: the map, the story, React. It leaves nothing in its page but its own element.
 */
import { type EmbeddedMap, embeddedMap } from "./embeddedMap";

const NAME = "dateline-map";
const ATTRIBUTES = ["src", "place", "height", "live", "theme", "lang"];

const maps = new Map<Element, EmbeddedMap>();
const all = (act: (map: EmbeddedMap) => void) => () => maps.forEach(act);

/** In the view, half a view away from it, two views away. */
const observers = [0, 50, 200].map(
  (margin, index) =>
    new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const map = maps.get(target);
          if (!map) continue;
          map.reach[index] = isIntersecting;
          map.update();
        }
      },
      { rootMargin: `${margin}% 0%` },
    ),
);

class DatelineMap extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;

  readonly #map = embeddedMap(this);

  connectedCallback(): void {
    maps.set(this, this.#map);
    for (const observer of observers) observer.observe(this);
    this.#map.changed("", null);
  }

  disconnectedCallback(): void {
    maps.delete(this);
    for (const observer of observers) observer.unobserve(this);
    this.#map.reach.fill(false);
    this.#map.close(true);
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before !== value) this.#map.changed(name, value);
  }

  /** `light`, `dark` or `auto`, which follows the reader's system. */
  get theme(): string | null {
    return this.getAttribute("theme");
  }

  set theme(theme: string) {
    this.setAttribute("theme", theme);
  }

  /** Opens a place by its id, or closes it with `null`; a map that is not live yet opens there. */
  select(place: string | null): void {
    this.#map.select(place);
  }

  /** Narrows what is shown, as the message `filter` does; kept for a map that is not live yet. */
  filter(filters: object): void {
    this.#map.filter(filters);
  }
}

/** `<div data-dateline="URL" data-place="…">`, for systems that let no unknown element through. */
function upgrade(): void {
  for (const host of document.querySelectorAll<HTMLElement>("[data-dateline]")) {
    const map = document.createElement(NAME);
    for (const name of ATTRIBUTES) {
      const value = host.dataset[name === "src" ? "dateline" : name];
      if (value !== undefined) map.setAttribute(name, value);
    }
    map.append(...host.childNodes);
    host.append(map);
  }
}

// A page may hold maps of several stories, each with its own copy of this file.
if (!customElements.get(NAME)) {
  addEventListener(
    "load",
    all((map) => map.update()),
  );
  addEventListener(
    "beforeprint",
    all((map) => map.show()),
  );
  customElements.define(NAME, DatelineMap);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", upgrade);
  else upgrade();
}
