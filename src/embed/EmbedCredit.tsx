import "./EmbedCredit.css";
import { ExternalLink } from "lucide-react";
import { messages } from "#i18n/messages";
import { toHash } from "#store/address";
import { articleTotal } from "#store/selectors";
import { useStory } from "#store/useStory";
import { Wordmark } from "#ui/Wordmark";

/** Whose map it is, where its texts are from, and the way to the whole of it. */
export function EmbedCredit({ home }: { home: string | null }) {
  const articles = useStory((state) => articleTotal(state.story));
  return (
    <footer className="embed-credit">
      <p className="embed-credit-text">
        {messages.mapAttribution()}
        <span className="embed-credit-more"> {messages.embedCredit(articles)}</span>
      </p>
      {home !== null && <FullMap home={home} />}
      <Wordmark />
    </footer>
  );
}

/** The reader's own page at the present state, the camera too if the reader moved it. */
function FullMap({ home }: { home: string }) {
  const hash = useStory((state) => toHash(state, state.view?.steered ? state.view.camera : null));
  return (
    <a className="embed-full-map" href={`${home}${hash}`} target="_blank" rel="noopener">
      {messages.fullMap()}
      <ExternalLink aria-hidden="true" />
      <span className="visually-hidden"> {messages.opensInNewTab()}</span>
    </a>
  );
}
