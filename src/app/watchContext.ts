/** Milliseconds that a lost WebGL context may take to come back. */
export const CONTEXT_RETURNS_IN_MS = 3000;

/**
 * Watches the canvas in an element. MapLibre draws again by itself when its context returns in time.
 * @param onGone - the context has been away for too long
 * @returns stops watching
 */
export function watchContext(element: HTMLElement, onGone: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const onLost = () => {
    clearTimeout(waiting);
    waiting = setTimeout(onGone, CONTEXT_RETURNS_IN_MS);
  };
  const onReturned = () => clearTimeout(waiting);
  // These events do not bubble: an element hears them on their way down.
  element.addEventListener("webglcontextlost", onLost, { capture: true });
  element.addEventListener("webglcontextrestored", onReturned, { capture: true });
  return () => {
    clearTimeout(waiting);
    element.removeEventListener("webglcontextlost", onLost, { capture: true });
    element.removeEventListener("webglcontextrestored", onReturned, { capture: true });
  };
}
