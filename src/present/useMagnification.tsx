import { useSyncExternalStore } from "react";
import { presentMagnification } from "./magnification";
import { usePresent } from "./PresentContext";

function subscribe(onChange: () => void): () => void {
  addEventListener("resize", onChange);
  return () => removeEventListener("resize", onChange);
}

/** How many times as large as in the reader everything on the map is, in this window. */
export function useMagnification(): number {
  const larger = usePresent((state) => state.larger);
  return useSyncExternalStore(subscribe, () => presentMagnification(innerWidth, innerHeight, larger));
}
