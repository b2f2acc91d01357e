import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, parseOrigins } from "./contentSecurity";

const plain = { storyOrigins: [], sandboxed: false };
const sha = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Directives by name. */
function read(policy: string): Record<string, string[]> {
  return Object.fromEntries(
    policy.split("; ").map((one) => {
      const [name = "", ...values] = one.split(" ");
      return [name, values];
    }),
  );
}

describe("the policy of a page", () => {
  const html = `<head><style>p{color:red}</style></head><p style="--at:1">&amp;</p><p style="--at:1"><p style="x:&quot;a&quot;">`;

  it("lets nothing in that is not the page's own", () => {
    const policy = read(contentSecurityPolicy("<p>", plain));
    expect(policy["default-src"]).toEqual(["'none'"]);
    for (const name of ["script-src", "worker-src", "style-src", "font-src", "connect-src", "frame-src"])
      expect(policy[name]).toEqual(["'self'"]);
    expect(policy["style-src-attr"]).toEqual(["'none'"]);
  });

  it("names inline styles by their hashes, each once, and never allows others", () => {
    const policy = read(contentSecurityPolicy(html, plain));
    expect(policy["style-src"]).toEqual(["'self'", sha("p{color:red}")]);
    expect(policy["style-src-attr"]).toEqual(["'unsafe-hashes'", sha("--at:1"), sha('x:"a"')]);
    expect(JSON.stringify(policy)).not.toMatch(/unsafe-(inline|eval)/);
  });

  it("names inline scripts by their hashes, and takes a file or a data block for none", () => {
    const scripts = `<script>look()</script><script src="a.js"></script><script type="application/json">{}</script>`;
    expect(read(contentSecurityPolicy(scripts, plain))["script-src"]).toEqual(["'self'", sha("look()")]);
  });

  it("opens to listed origins of stories, and to the worker of a sandboxed frame", () => {
    const policy = read(contentSecurityPolicy(html, { storyOrigins: ["https://a.example"], sandboxed: true }));
    expect(policy["connect-src"]).toEqual(["'self'", "https://a.example"]);
    expect(policy["worker-src"]).toEqual(["'self'", "data:"]);
  });

  it("of the single file names its scripts by their hashes and knows no address but data: and blob:", () => {
    const scripts = `<script>run()</script><script id="shared">var a</script><script type="application/json">{}</script>`;
    const policy = read(contentSecurityPolicy(html + scripts, { ...plain, single: true }));
    expect(policy["script-src"]).toEqual([sha("run()"), sha("var a")]);
    expect(policy["connect-src"]).toEqual(["data:", "blob:"]);
    expect(policy["worker-src"]).toEqual(["blob:"]);
    expect(policy["style-src"]).toEqual([sha("p{color:red}")]);
    for (const name of ["frame-src", "manifest-src"]) expect(policy[name]).toEqual(["'none'"]);
    expect(JSON.stringify(policy)).not.toMatch(/self|https?:/);
  });
});

describe("origins of stories", () => {
  it("are parted by spaces or commas", () => {
    expect(parseOrigins("https://a.example, http://127.0.0.1:4200/")).toEqual([
      "https://a.example",
      "http://127.0.0.1:4200",
    ]);
    expect(parseOrigins("")).toEqual([]);
  });

  it("are refused when they have a path or are none", () => {
    for (const bad of ["https://a.example/stories", "a.example", "*", "data:text/plain"])
      expect(() => parseOrigins(bad)).toThrow(`STORY_ORIGINS: found “${bad}”, expected an origin without a path`);
  });
});
