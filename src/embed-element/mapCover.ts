import style from "./element.css?inline";

/** What stands in a map's place until it is live. A tuple, because names of properties would be in the script as they are. */
export type MapCover = [
  root: ShadowRoot,
  /** Keeps the room for the map. */
  room: HTMLElement,
  cover: HTMLElement,
  titleRow: HTMLElement,
  /** The title, which leads to the full map. */
  link: HTMLAnchorElement,
  picture: HTMLImageElement,
  button: HTMLButtonElement,
  /** What is to be read on the button. */
  label: HTMLElement,
  /** Shows the page's own words, where there is no map. */
  fallback: HTMLElement,
];

let sheet: CSSStyleSheet | undefined;

/**
 * Title, picture and a button over the picture. The style sheet is one of its own, which a host's content security
 * policy lets through where it would refuse a `style` element.
 */
export function mapCover(element: HTMLElement): MapCover {
  const link = made("a");
  const titleRow = made("header", link);
  const label = made("span");
  const picture = made("img");
  const button = made("button", label);
  const cover = made("section", titleRow, made("div", picture, button));
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
  }
  const root = element.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  return [root, made("b"), cover, titleRow, link, picture, button, label, made("slot")];
}

function made<T extends keyof HTMLElementTagNameMap>(tag: T, ...children: Node[]): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}
