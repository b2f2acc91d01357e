/**
 * Purpose: how a poster's drawing looks where it stands alone, in a file of its own.
 * In and out: colours in; style rules for the classes of `posterGeography` and `posterScene` out.
 * Must not know: names, markers and the page's own poster, which `PosterMap.css` styles.
 */
import type { MapFlavour } from "#map/mapTokens";

export type DrawingColours = Omit<MapFlavour, "theme">;

export function drawingStyle(colours: DrawingColours): string {
  const { shore, land, hatch } = colours;
  const [one, two, three, four] = colours.journeys;
  return `
svg{fill:none;stroke-linejoin:round}
.poster-space{fill:${colours.space}}
.poster-water{fill:${colours.water}}
.poster-ring-1{fill:${shore[0]}}.poster-ring-2{fill:${shore[1]}}.poster-ring-3{fill:${shore[2]}}
.poster-shore-1{stroke:${shore[0]};stroke-width:20}
.poster-shore-2{stroke:${shore[1]};stroke-width:12}
.poster-shore-3{stroke:${shore[2]};stroke-width:5}
.poster-graticule{stroke:${colours.graticule}}
.poster-land{fill:${land}}
.poster-coast{stroke:${colours.landEdge};stroke-width:.8}
.poster-lakes{fill:${colours.water};stroke:${colours.landEdge};stroke-width:.5}
.poster-border{stroke:${colours.border};stroke-width:.9}
.poster-border-disputed{stroke:${colours.borderDisputed};stroke-dasharray:4 3;stroke-width:1.1}
[data-journey="1"]{stroke:${one}}[data-journey="2"]{stroke:${two}}[data-journey="3"]{stroke:${three}}[data-journey="4"]{stroke:${four}}
.poster-journey-halo[data-journey]{stroke:${land};stroke-width:6.5}
.poster-journey-line{stroke-width:2.5}.poster-journey-ticks{stroke-width:1.5}
.poster-journey-dots{stroke-width:3.8;stroke-linecap:round}
.poster-arrow{stroke:none}
.poster-arrow[data-journey="1"] path{fill:${one};stroke:none}.poster-arrow[data-journey="3"] path{fill:${three};stroke:none}.poster-arrow[data-journey="4"] path{fill:${four};stroke:none}
.poster-arrow[data-journey="2"] path{fill:${land};stroke:${two};stroke-width:1.8}
.poster-ribbon-casing{stroke:${land};stroke-width:14}.poster-ribbon-outline{stroke:${hatch};stroke-width:9.6}
.poster-ribbon-ground{stroke:${colours.hatchFill};stroke-width:8}.poster-area-strokes{stroke:${hatch};stroke-width:2.1}
.poster-area-ground{fill:${colours.hatchFill}}.poster-square-ring{fill:${colours.markerRing}}.poster-square-frame{stroke:${hatch};stroke-width:1.2}
.poster-area-shape{fill:${hatch};fill-opacity:.35;stroke:${hatch}}`;
}
