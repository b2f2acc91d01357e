/** The fonts of every step are there before the step is: a page that opens on the presentation has fetched none yet. */
export function loadPresentFonts(): void {
  const style = getComputedStyle(document.documentElement);
  for (const family of ["--serif", "--sans"])
    document.fonts.load(`400 50px ${style.getPropertyValue(family)}`).catch(() => {});
}
