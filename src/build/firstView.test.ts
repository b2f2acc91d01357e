import { describe, expect, test } from "vitest";
import { scriptsLast, usedStyles } from "./firstView";

const page = (body: string) =>
  `<!doctype html><html><head><style>.own{top:0}</style></head><body>${body}</body></html>`;

describe("usedStyles", () => {
  test("keeps what applies to something in the page, also when it is pointed at or on paper, in its order", async () => {
    const css = `@layer base{a{color:red}}.b{top:1px}.c{top:2px}.b:hover{top:3px}@media print{.b{top:4px}.c{top:5px}}
      .b::before{content:""}.b[data-open]{top:6px}`;
    const used = await usedStyles(page('<a class="b">x</a>'), css);
    expect(used).toBe(
      '@layer base{a{color:red}}.b{top:1px}.b:hover{top:3px}@media print{.b{top:4px}}.b::before{content:""}',
    );
  });

  test("keeps the theme of a device that is dark", async () => {
    const dark = "@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){--a:1}}";
    expect(await usedStyles(page("<p>x</p>"), `p{top:0}${dark}`)).toBe(`p{top:0}${dark}`);
  });

  test("keeps the fonts that a system has, and leaves those that must be fetched", async () => {
    const own = '@font-face{font-family:"A";src:url(./assets/a.woff2)}';
    const standIn = '@font-face{font-family:"B";src:local("Arial")}';
    expect(await usedStyles(page("<p>x</p>"), `${own}${standIn}p{font-family:A,B}.c{top:0}`)).toBe(
      `${standIn}p{font-family:A,B}`,
    );
  });

  test("a page to which no style applies is no page of this build", async () => {
    await expect(usedStyles(page("<p>x</p>"), ".c{top:0}")).rejects.toThrow(/do not belong together/);
  });
});

test("code is asked for behind all that there is to see", () => {
  const head = '<script type="module" crossorigin src="./a.js"></script><link rel="modulepreload" href="./b.js">';
  expect(scriptsLast(`<head>${head}<script>1</script></head><body><p>x</p></body>`)).toBe(
    `<head><script>1</script></head><body><p>x</p>${head}</body>`,
  );
});
