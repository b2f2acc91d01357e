import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { StoryActions, StoryState, StoryStore } from "./storyState";

/** The store of the map that a component stands in. */
export const StoryStoreContext = createContext<StoryStore | null>(null);

/** @throws where no `StoryStoreContext` is provided. */
export function useStoryStore(): StoryStore {
  const store = useContext(StoryStoreContext);
  if (!store) throw new Error("useStoryStore: no StoryStoreContext above this component");
  return store;
}

/** Reads from the store; `select` must return the identical value for identical state. */
export function useStory<T>(select: (state: StoryState & StoryActions) => T): T {
  return useStore(useStoryStore(), select);
}
