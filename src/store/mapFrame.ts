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
