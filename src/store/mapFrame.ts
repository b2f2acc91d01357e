/** CSS pixels of the map that panels and cards cover. */
export interface MapPadding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A rectangle in CSS pixels from the top left corner of the map's container. */
export interface MapRect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Whether a point is in a rectangle, its edges included. */
export function contains({ left, top, right, bottom }: MapRect, { x, y }: { x: number; y: number }): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
