import { useEffect, useState } from "react";
import { activateLanguage, currentLanguage, isLanguage, LANGUAGES, preferredLanguage } from "#i18n/language";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import { readStoredChoices } from "./storedChoices";

/**
 * Makes the page speak the reader's language: the one that was chosen here or by the address, else the one chosen at
 * an earlier time, else the browser's, else the story's. Whoever calls this renders anew once it has changed.
 */
export function useLanguage(): void {
  const chosen = useStory((state) => state.language);
  const storyLanguage = useStory((state) => state.story.lang);
  const setNotice = useStory((state) => state.setNotice);
  const [spoken, setSpoken] = useState(currentLanguage);

  useEffect(() => {
    let gone = false;
    const earlier = readStoredChoices().language;
    const wanted = chosen ?? earlier ?? "";
    activateLanguage(isLanguage(wanted) ? wanted : preferredLanguage([...navigator.languages, storyLanguage])).then(
      () => !gone && setSpoken(currentLanguage()),
      (error: unknown) => {
        console.warn("No language:", error);
        if (!gone) setNotice(messages.languageFailed());
      },
    );
    return () => {
      gone = true;
    };
  }, [chosen, storyLanguage, setNotice]);

  useEffect(() => {
    const { tag, dir } = LANGUAGES[spoken];
    document.documentElement.lang = tag;
    document.documentElement.dir = dir;
  }, [spoken]);
}
