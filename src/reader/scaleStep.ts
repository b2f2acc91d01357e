/** A round distance and how long it is on the screen. */
export interface ScaleStep {
  km: number;
  widthPx: number;
}

/**
 * The largest 1, 2 or 5 times a power of ten that is not wider than `maxWidthPx` CSS pixels;
 * `null` where the map has no scale yet.
 */
export function scaleStep(kilometresPerPixel: number, maxWidthPx: number): ScaleStep | null {
  const maxKm = kilometresPerPixel * maxWidthPx;
  if (!(maxKm > 0) || !Number.isFinite(maxKm)) return null;
  const power = 10 ** Math.floor(Math.log10(maxKm));
  const step = [5, 2, 1].find((factor) => factor * power <= maxKm) ?? 1;
  const km = step * power;
  return { km, widthPx: km / kilometresPerPixel };
}
