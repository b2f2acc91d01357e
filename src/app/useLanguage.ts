import { useCallback } from "react";
import { isLanguage, preferredLanguage } from "#i18n/language";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import { readStoredChoices } from "./storedChoices";
import { useSpokenLanguage } from "./useSpokenLanguage";

/**
 * Makes the page speak the reader's language: the one that was chosen here or by the address, else the one chosen at
 * an earlier time, else the browser's, else the story's. Whoever calls this renders anew once it has changed.
 */
export function useLanguage(): void {
  const chosen = useStory((state) => state.language);
  const storyLanguage = useStory((state) => state.story.lang);
  const setNotice = useStory((state) => state.setNotice);
  const choose = useCallback(() => {
    const earlier = readStoredChoices().language;
    const wanted = chosen ?? earlier ?? "";
    return isLanguage(wanted) ? wanted : preferredLanguage([...navigator.languages, storyLanguage]);
  }, [chosen, storyLanguage]);
  const onFault = useCallback(() => setNotice(messages.languageFailed()), [setNotice]);
  useSpokenLanguage(choose, onFault);
}
