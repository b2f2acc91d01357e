import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { PresentTarget } from "./presentActions";
import { createPresentStore, type PresentActions, type PresentState, type PresentStore } from "./presentStore";

/** The store of the presentation that a component stands in. */
export const PresentStoreContext = createContext<PresentStore | null>(null);

/** @throws where no `PresentStoreContext` is provided. */
export function usePresentStore(): PresentStore {
  const store = useContext(PresentStoreContext);
  if (!store) throw new Error("usePresentStore: no PresentStoreContext above this component");
  return store;
}

/** Reads from the store; `select` must return the identical value for identical state. */
export function usePresent<T>(select: (state: PresentState & PresentActions) => T): T {
  return useStore(usePresentStore(), select);
}

/** Gives what the actions of the presentation work on, as it is now. */
export const PresentTargetContext = createContext<(() => PresentTarget) | null>(null);

/** @throws where no `PresentTargetContext` is provided. */
export function usePresentPage(): () => PresentTarget {
  const target = useContext(PresentTargetContext);
  if (!target) throw new Error("usePresentPage: no PresentTargetContext above this component");
  return target;
}

/** For one presentation. */
export const newPresentStore = (): PresentStore => createPresentStore();
