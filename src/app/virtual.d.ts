/** Made by src/build/datelinePlugin.ts from the story folder. */
declare module "virtual:dateline/assets" {
  export const storyUrl: string;
  export const worldUrl: string;
  export const regionUrl: string;
  /** Of stories that may be shown besides the page's own. */
  export const storyOrigins: readonly string[];
}

declare module "virtual:dateline/locator" {
  import type { LocatorGlobe } from "#ui/LocatorGlobe";

  /** `null` while the story has errors. */
  const locator: LocatorGlobe | null;
  export default locator;
}

declare module "virtual:dateline/poster" {
  /** Drawing and style rules; empty while the story has errors. */
  const poster: { markup: string; css: string };
  export default poster;
}

/** The page-wide styles, src/ui/styles.css. */
declare module "#styles";
