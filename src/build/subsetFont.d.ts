/** The part of the package, which brings no types, that is used here. */
declare module "subset-font" {
  interface Options {
    targetFormat: "woff2" | "truetype";
    /** Records of the name table to keep besides the usual ones. */
    preserveNameIds?: readonly number[];
    variationAxes?: Record<string, { min: number; max: number; default: number }>;
  }
  /** The font with these characters only. */
  export default function subsetFont(font: Buffer, characters: string, options: Options): Promise<Buffer>;
}
