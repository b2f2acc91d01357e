import "./print.css";
import { useEffect, useState } from "react";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";

/** At the end of what is printed: which story it is from, and its address. */
export function PrintColophon() {
  const { title, lang } = useStory((state) => state.story);
  const [address, setAddress] = useState("");
  useEffect(() => {
    const update = () => setAddress(location.href);
    // In time for the picture of the page: what is set in `beforeprint` is on paper.
    const media = matchMedia("print");
    update();
    addEventListener("beforeprint", update);
    addEventListener("hashchange", update);
    media.addEventListener("change", update);
    return () => {
      removeEventListener("beforeprint", update);
      removeEventListener("hashchange", update);
      media.removeEventListener("change", update);
    };
  }, []);
  return (
    <footer className="print-colophon">
      <p lang={lang}>{title}</p>
      <p>{messages.mapAttribution()}</p>
      <p>{address}</p>
    </footer>
  );
}
