/**
 * The address of the page's folder from the setting `SITE_URL`: `https://example.org/story` is the folder `story/`,
 * and a page that is named itself stays.
 *
 * @returns `null` where nothing is set
 * @throws Error that names the setting, what was found and what was expected
 */
export function parseSiteUrl(setting: string | undefined): string | null {
  if (setting === undefined || setting.trim() === "") return null;
  const url = URL.canParse(setting) ? new URL(setting) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "" || url.username !== "")
    throw new Error(
      `SITE_URL: found “${setting}”, expected the absolute address of the page, such as https://example.org/story/`,
    );
  if (!/(\/|\.html?)$/.test(url.pathname)) url.pathname += "/";
  return url.href;
}
