import { ArrowRight } from "lucide-react";
import { formatDate, formatDistance } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { ArticleSource } from "#reader/ArticleSource";
import { TravelMode } from "#reader/TravelMode";
import { articleById } from "#store/filters";
import { placeById } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Evidence, Journey, Leg } from "#story/story";
import { CardHead } from "./CardHead";

interface JourneyCardProps {
  journey: Journey;
}

/** A journey, and steps through its legs, each with the words that say so. */
export function JourneyCard({ journey }: JourneyCardProps) {
  const lang = useStory((state) => state.story.lang);
  const index = useStory((state) => state.journey?.leg ?? null);
  const stepLeg = useStory((state) => state.stepLeg);
  const close = useStory((state) => state.close);
  const leg = index === null ? undefined : journey.legs[index];
  return (
    <>
      <CardHead
        name={journey.title}
        lang={lang}
        position={index === null ? messages.wholeJourney() : messages.legStep(index + 1, journey.legs.length)}
        previous={messages.previousLeg()}
        next={messages.nextLeg()}
        close={messages.closeJourney()}
        onStep={stepLeg}
        onClose={close}
      />
      {leg ? (
        <LegCard leg={leg} />
      ) : (
        <p className="embed-card-facts">
          {messages.journeyFacts(journey.traveller, journey.legs.length, formatDistance(journey.lengthKm))}
        </p>
      )}
    </>
  );
}

function LegCard({ leg }: { leg: Leg }) {
  const story = useStory((state) => state.story);
  const nameOf = (id: string) => {
    const place = placeById(story).get(id);
    return place ? placeName(place).name : id;
  };
  return (
    <>
      <p className="embed-card-leg">
        <span className="visually-hidden">{messages.legFrom()} </span>
        {nameOf(leg.from)}
        <ArrowRight aria-hidden="true" />
        <span className="visually-hidden"> {messages.legTo()} </span>
        {nameOf(leg.to)}
      </p>
      <ul className="embed-card-facts">
        <li>{leg.when === null ? messages.dateNotStated() : formatDate(leg.when)}</li>
        <li className="embed-card-mode">
          <TravelMode mode={leg.mode} />
        </li>
        <li>{leg.status === "planned" ? messages.legPlanned() : messages.legReported()}</li>
      </ul>
      {leg.evidence.map((evidence) => (
        <LegEvidence key={`${evidence.article} ${evidence.block} ${evidence.start}`} evidence={evidence} />
      ))}
      {leg.evidence.length === 0 && <p className="embed-card-facts">{messages.legWithoutEvidence()}</p>}
    </>
  );
}

function LegEvidence({ evidence }: { evidence: Evidence }) {
  const article = useStory((state) => articleById(state.story).get(evidence.article));
  if (!article) return null;
  return (
    <figure className="embed-text-quote">
      <blockquote className="quote" lang={article.lang} dir={article.dir} cite={article.url ?? undefined}>
        {evidence.quote}
      </blockquote>
      <figcaption>
        <ArticleSource article={article} />
      </figcaption>
    </figure>
  );
}
