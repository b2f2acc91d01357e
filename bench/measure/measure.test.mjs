import { X509Certificate } from "node:crypto";
import { expect, test } from "vitest";
import { selfSigned } from "./certificate.mjs";
import { queriesFor } from "./interactions.mjs";
import { blockingMs } from "./visit.mjs";

test("a certificate is one that Node reads, for its host, signed by its own key", () => {
  const { cert } = selfSigned("site.test");
  const read = new X509Certificate(cert);
  expect(read.checkHost("page.site.test")).toBe("*.site.test");
  expect(read.verify(read.publicKey)).toBe(true);
  expect(new Date(read.validTo).getTime()).toBeGreaterThan(Date.now());
});

test("blocking counts what is over 50 ms, from a time on", () => {
  const long = [
    [0, 200],
    [300, 80],
    [500, 40],
  ];
  expect(blockingMs(long, 0)).toBe(150 + 30);
  // The first task has 100 ms left then.
  expect(blockingMs(long, 100)).toBe(50 + 30);
});

test("thirty queries, the same for the same seed", () => {
  const names = ["Akaberg", "Belodal"];
  const words = ["harbour", "railway", "minister"];
  const queries = queriesFor(1, names, words);
  expect(queries).toHaveLength(30);
  expect(queriesFor(1, names, words)).toEqual(queries);
  expect(queriesFor(2, names, words)).not.toEqual(queries);
  expect(queries.filter((query) => names.includes(query))).toHaveLength(6);
});
