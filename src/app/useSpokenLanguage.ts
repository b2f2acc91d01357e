import { useEffect, useState } from "react";
import { activateLanguage, currentLanguage, LANGUAGES, type Language } from "#i18n/language";

/**
 * Makes the page speak a language and say so. Whoever calls this renders anew once it has changed.
 *
 * @param choose - which one; asked again when it is another function, and not before there is a browser
 * @param onFault - told when its texts cannot be had; the page then speaks as before; keep it stable
 * @returns what is spoken now
 */
export function useSpokenLanguage(choose: () => Language, onFault?: () => void): Language {
  const [spoken, setSpoken] = useState(currentLanguage);

  useEffect(() => {
    let gone = false;
    activateLanguage(choose()).then(
      () => !gone && setSpoken(currentLanguage()),
      (error: unknown) => {
        console.warn("No language:", error);
        if (!gone) onFault?.();
      },
    );
    return () => {
      gone = true;
    };
  }, [choose, onFault]);

  useEffect(() => {
    const { tag, dir } = LANGUAGES[spoken];
    document.documentElement.lang = tag;
    document.documentElement.dir = dir;
  }, [spoken]);

  return spoken;
}
