import { geoDistance, geoOrthographic } from "d3-geo";
import { expect, test } from "vitest";
import { projectToGlobe } from "./orthographic";

test("projectToGlobe agrees with the projection that draws the globe", () => {
  const center: [number, number] = [121.4, 36.4];
  const projection = geoOrthographic().rotate([-121.4, -36.4]).scale(54).translate([55, 55]);
  for (let lng = -180; lng <= 180; lng += 20) {
    for (let lat = -85; lat <= 85; lat += 17) {
      const got = projectToGlobe([lng, lat], center, 110);
      if (geoDistance([lng, lat], center) > Math.PI / 2) {
        expect(got).toBeNull();
        continue;
      }
      const [x, y] = projection([lng, lat]) as [number, number];
      expect(got?.x).toBeCloseTo(x, 6);
      expect(got?.y).toBeCloseTo(y, 6);
    }
  }
});
