/**
 * What Dateline aims at beside other pages of the same run, on the mid-phone. `of` is a page and a figure of it to divide
 * by, its own figure of the same name unless said otherwise; without it the figure itself is judged.
 */
export const TARGETS = [
  { figure: "fcp", name: "first contentful paint", of: "plain-leaflet", most: 1 },
  { figure: "fcp", name: "first contentful paint", of: "floor-static-svg", most: 1.3 },
  { figure: "lcp", name: "largest contentful paint", of: "plain-leaflet", most: 0.5 },
  { figure: "ready", name: "a place can be pressed", of: "plain-leaflet", most: 0.6 },
  { figure: "ready", name: "a place can be pressed", of: "floor-static-svg", most: 1.4 },
  { figure: "early", name: "excerpt of a press made at once", of: "plain-leaflet", most: 0.7 },
  { figure: "click", name: "press to excerpt", of: "plain-leaflet", most: 0.4 },
  { figure: "click", name: "press to excerpt", of: "floor-static-svg", most: 2 },
  { figure: "mapIdle", name: "live map drawn", of: "plain-maplibre6-nobase", most: 1.1 },
  { figure: "blocking", name: "blocking before a press", of: "plain-maplibre6-nobase", most: 0.3 },
  { figure: "bytesReady", name: "bytes until a place can be pressed", of: "plain-leaflet", most: 3 },
  { figure: "cls", name: "layout shift", of: null, most: 0.02 },
  { figure: "thirdParty", name: "requests to third parties", of: null, most: 0 },
];

/** The profile that targets are judged on. */
export const JUDGED_PROFILE = "mid-phone";

/** What a size of story may cost, as times the cost at 100 places. */
export const FLAT_FROM = 100;
export const FLAT_FIGURES = [
  { figure: "bytesAsked", name: "bytes of the first view", most: 1.2 },
  { figure: "click", name: "press to excerpt", most: 1.2 },
];
/** What may grow, but no faster than the number of excerpts. */
export const LINEAR_FIGURES = [
  { figure: "compileMs", name: "compile time" },
  { figure: "buildMs", name: "build time" },
  { figure: "distBytes", name: "size of the build" },
  { figure: "distFiles", name: "files of the build" },
  { figure: "ready", name: "a place can be pressed" },
  { figure: "search95", name: "search, 95 of 100" },
  { figure: "heapMB", name: "JS heap" },
];
