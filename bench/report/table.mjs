import { median } from "./statistics.mjs";

/** A Markdown table whose columns line up in a terminal too. */
export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  const [first, ...others] = cells;
  return [line(first), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...others.map(line)].join("\n");
}

const shown = (value, digits) => (value === null || value === undefined ? "–" : value.toFixed(digits));
export const ms = (value) => shown(value, 0);
export const ratio = (value) => shown(value, 2);
export const kB = (value) =>
  value === null || value === undefined ? "–" : (value / 1000).toFixed(value < 10_000 ? 1 : 0);

/** The median of a figure over rounds. */
export function middle(records, figure) {
  return median((records ?? []).map((record) => record[figure]));
}

export function pagesTable(pages) {
  const head =
    "page,FCP,LCP,CLS,blocking,ready,early,click,map drawn,kB until ready,kB,requests,third-party,tiles,heap MB";
  const rows = Object.entries(pages).map(([name, records]) => {
    const of = (figure) => middle(records, figure);
    return [
      name,
      ms(of("fcp")),
      ms(of("lcp")),
      shown(of("cls"), 3),
      ms(of("blocking")),
      ms(of("ready")),
      ms(of("early")),
      ms(of("click")),
      ms(of("mapIdle")),
      kB(of("bytesReady")),
      kB(of("bytes")),
      ms(of("requests")),
      ms(of("thirdParty")),
      ms(of("tiles")),
      shown(of("heapMB"), 1),
    ];
  });
  return table(head.split(","), rows);
}

export function targetsTable(judged) {
  const rows = judged.map(({ name, of, most, value, verdict }) => [
    name,
    of === null ? "by itself" : `to ${of}`,
    ratio(value),
    `≤ ${most}`,
    verdict,
  ]);
  return table(["figure", "ratio", "found", "target", "verdict"], rows);
}

export function interactionsTable(records) {
  const of = (figure) => ms(middle(records, figure));
  return table(
    ["first place", "another place", "article", "search", "step of the tour"],
    [[of("firstPlace"), of("otherPlace"), of("article"), of("search"), of("tour")]],
  );
}

/** Start and length of the long tasks of the first round, before anything was pressed. */
export function longTasks(records) {
  const long = records?.find((record) => record.long)?.long ?? [];
  return long.length === 0 ? "none" : long.map(([start, duration]) => `${duration} ms at ${start}`).join(", ");
}

export function embedTable(hosts) {
  const rows = Object.entries(hosts).map(([name, records]) => {
    const of = (figure) => middle(records, figure);
    return [
      name,
      ms(of("fcp")),
      ms(of("lcp")),
      shown(of("cls"), 3),
      ms(of("longTasks")),
      ms(of("longest")),
      ms(of("blocking")),
      ms(of("requests")),
      ms(of("requestsBeforeLoad")),
      kB(of("bytes")),
    ];
  });
  const head = "embed,FCP,LCP,CLS,long tasks,longest,blocking,requests,before load,kB";
  return table(head.split(","), rows);
}

export function growthTable(sizes) {
  const head =
    "places,excerpts,compile ms,build s,build MB,files,kB asked until ready,kB in all,ready,click,map drawn,search p50,search p95,heap MB";
  const rows = sizes.map((size) => [
    size.places,
    size.excerpts ?? "–",
    ms(size.compileMs),
    shown(size.buildMs == null ? null : size.buildMs / 1000, 1),
    shown(size.distBytes == null ? null : size.distBytes / 1e6, 1),
    size.distFiles ?? "–",
    kB(size.bytesAsked),
    kB(size.bytes),
    ms(size.ready),
    ms(size.click),
    ms(size.mapIdle),
    ms(size.search50),
    ms(size.search95),
    shown(size.heapMB, 1),
  ]);
  return table(head.split(","), rows);
}

export function growthVerdicts(judged) {
  const rows = judged.map(({ name, from, to, value, most, verdict }) => [
    name,
    `${from} → ${to}`,
    `× ${ratio(value)}`,
    `≤ × ${ratio(most)}`,
    verdict,
  ]);
  return table(["figure", "places", "grew", "target", "verdict"], rows);
}
