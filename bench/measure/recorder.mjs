/**
 * Runs in the page before its own scripts: keeps what the browser says of painting, shifts and long tasks, and looks once
 * a frame whether the place can be hit, whether signals have come, and whether the excerpt is on the screen.
 *
 * It is sent to the browser as text, so that it may use nothing from outside itself. All times are milliseconds since the
 * navigation began.
 *
 * @param wanted `place` and `signals` are bodies of functions: the first gives a point in CSS pixels or `null`, the others
 *   something true once it has happened. `excerpt` is a CSS selector, `text` words that must be in it.
 */
export function recorder(wanted) {
  if (window.top !== window) return;
  const seen = {
    fcp: null,
    lcp: null,
    cls: 0,
    /** Start and duration. */
    long: [],
    ready: null,
    signals: {},
    click: null,
    shown: null,
  };
  const observe = (type, each) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
    } catch {
      // A browser that does not know the type says nothing of it.
    }
  };
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.fcp = startTime;
  });
  observe("largest-contentful-paint", ({ startTime }) => {
    seen.lcp = startTime;
  });
  // The largest window of shifts, after https://web.dev/articles/cls
  let [windowSum, windowStart, previous] = [0, 0, 0];
  observe("layout-shift", ({ hadRecentInput, startTime, value }) => {
    if (hadRecentInput) return;
    if (startTime - previous < 1000 && startTime - windowStart < 5000) windowSum += value;
    else [windowSum, windowStart] = [value, startTime];
    previous = startTime;
    seen.cls = Math.max(seen.cls, windowSum);
  });
  observe("longtask", ({ startTime, duration }) => seen.long.push([startTime, duration]));

  const pointOf = wanted.place ? new Function(wanted.place) : () => null;
  const signals = Object.entries(wanted.signals ?? {}).map(([name, body]) => [name, new Function(body)]);

  const isInView = (x, y) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;

  /** Where the words stand: the first 20 characters of them. */
  const boxOf = (element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const at = text === "" ? node.data.search(/\S/) : node.data.indexOf(text);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, Math.min(node.data.length, at + 20));
      return { box: range.getClientRects()[0], host: node.parentElement };
    }
    return null;
  };
  const isHidden = (element) => {
    let opacity = 1;
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.visibility === "hidden" || style.display === "none") return true;
      opacity *= Number(style.opacity);
    }
    return opacity < 0.5;
  };
  const isShown = ({ excerpt, text = "" }) =>
    [...document.querySelectorAll(excerpt)].some((element) => {
      const found = boxOf(element, text);
      if (!found?.box || found.box.width < 1) return false;
      const { box, host } = found;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (!isInView(x, y) || isHidden(host)) return false;
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (host.contains(hit) || hit.contains(host));
    });

  let watched = wanted;
  let armed = false;
  let polling = false;
  const pending = () =>
    seen.ready === null || signals.some(([name]) => seen.signals[name] === undefined) || (armed && seen.shown === null);
  const poll = () => {
    const now = performance.now();
    if (seen.ready === null && document.body && where()) seen.ready = now;
    for (const [name, has] of signals) {
      if (seen.signals[name] !== undefined) continue;
      const value = has();
      if (value) seen.signals[name] = typeof value === "number" ? value : now;
    }
    if (armed && seen.click !== null && seen.shown === null && isShown(watched)) {
      seen.shown = -1;
      // The frame with the words in it has been painted then.
      requestAnimationFrame(() => {
        seen.shown = performance.now();
      });
    }
    polling = pending();
    if (polling) requestAnimationFrame(poll);
  };
  const wake = () => {
    if (polling) return;
    polling = true;
    requestAnimationFrame(poll);
  };
  const where = () => {
    const point = pointOf();
    return point && isInView(point.x, point.y) ? point : null;
  };
  wake();
  for (const name of ["pointerdown", "touchstart", "mousedown", "keydown"]) {
    const start = ({ timeStamp }) => {
      if (armed && seen.click === null) seen.click = timeStamp;
    };
    addEventListener(name, start, { capture: true, passive: true });
  }
  window.__bench = {
    seen,
    where,
    isShown: (what = watched) => isShown(what),
    /** From now on the next press counts, until `what` is on the screen. */
    arm(what = wanted) {
      watched = what;
      armed = true;
      seen.click = null;
      seen.shown = null;
      wake();
    },
  };
}
