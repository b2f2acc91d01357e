import "./UpdateNotice.css";
import { useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { messages } from "#i18n/messages";
import type { StoryStore } from "#store/storyState";
import { StoryStoreContext, useStory } from "#store/useStory";
import { TextButton } from "#ui/TextButton";
import { useLanguage } from "./useLanguage";

let root: Root | null = null;

/** Beside the page, once for each version: tells of it and leaves the page as it is. */
export function showUpdate(store: StoryStore, onUpdate: () => void): void {
  if (root === null) {
    const element = document.createElement("div");
    document.body.append(element);
    root = createRoot(element);
  }
  root.render(
    <StoryStoreContext value={store}>
      <UpdateNotice onUpdate={onUpdate} key={performance.now()} />
    </StoryStoreContext>,
  );
}

/** Waits while the story is presented: nobody reads it to a class. */
function UpdateNotice({ onUpdate }: { onUpdate: () => void }) {
  useLanguage();
  const presenting = useStory(({ step }) => step !== null);
  const [state, setState] = useState<"offered" | "taken" | "later">("offered");
  if (presenting || state === "later") return null;
  const update = () => {
    setState("taken");
    onUpdate();
  };
  return (
    <aside className="update-notice card" aria-label={messages.updateReady()}>
      <p role="status">{messages.updateReady()}</p>
      <TextButton kind="primary" onPress={update} disabled={state === "taken"}>
        {messages.updateNow()}
      </TextButton>
      <TextButton kind="quiet" onPress={() => setState("later")}>
        {messages.updateLater()}
      </TextButton>
    </aside>
  );
}
