import "./ExcerptActions.css";
import { ArrowRight, BookOpen } from "lucide-react";
import { type ReactNode, useId } from "react";
import { formatBearing, formatDate, formatDistance, formatNumber } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { articleById } from "#store/filters";
import { placeById, shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Evidence, Journey, Leg } from "#story/story";
import { Chip } from "#ui/Chip";
import { MarkerGlyph } from "#ui/MarkerGlyph";
import { ArticleSource } from "./ArticleSource";
import { placeShape } from "./placeShape";
import { TravelMode } from "./TravelMode";

interface JourneyLegProps {
  journey: Journey;
  leg: Leg;
  index: number;
  /** In focus: marked here, and drawn strongest on the map. */
  current: boolean;
}

/** One leg: from where to where, what is known of it, and the words that say so. */
export function JourneyLeg({ journey, leg, index, current }: JourneyLegProps) {
  const selectJourney = useStory((state) => state.selectJourney);
  const lang = useStory((state) => state.story.lang);
  const name = leg.label === null ? messages.legNumbered(index + 1) : messages.legNamed(index + 1, leg.label);
  return (
    <>
      <h3 className="journey-leg-title" lang={lang}>
        <button
          type="button"
          className="journey-leg-button"
          data-leg={index}
          aria-label={name}
          aria-current={current ? "step" : undefined}
          onClick={() => selectJourney(journey.id, index)}
        >
          <span className="journey-leg-number">{formatNumber(index + 1)}</span>
          <span className="journey-leg-label">{leg.label}</span>
        </button>
      </h3>
      <p className="journey-leg-ends">
        <LegEnd place={leg.from} way={messages.legFrom()} />
        <LegEnd place={leg.to} way={messages.legTo()} arrow />
      </p>
      <LegFacts leg={leg} />
      {leg.evidence.map((evidence) => (
        <LegEvidence key={`${evidence.article} ${evidence.block} ${evidence.start}`} evidence={evidence} />
      ))}
      {leg.evidence.length === 0 && <p className="journey-leg-open">{messages.legWithoutEvidence()}</p>}
    </>
  );
}

interface LegEndProps {
  /** Place id. */
  place: string;
  /** "from" or "to", for those who do not see the arrow. */
  way: string;
  arrow?: boolean;
}

function LegEnd({ place: id, way, arrow = false }: LegEndProps) {
  const place = useStory((state) => placeById(state.story).get(id));
  const count = useStory((state) => shownCounts(state.story, state.filters).get(id) ?? 0);
  const hovered = useStory((state) => state.hovered === id);
  const selectPlace = useStory((state) => state.selectPlace);
  const hover = useStory((state) => state.hover);
  if (!place) return null;
  return (
    <span className="journey-leg-end">
      <span className="visually-hidden">{way} </span>
      {arrow && <ArrowRight aria-hidden="true" />}
      <Chip
        glyph={<MarkerGlyph shape={placeShape(place)} count={count} look="dot" />}
        hovered={hovered}
        onHover={(over) => hover(over ? id : null)}
        onPress={() => selectPlace(id)}
      >
        {placeName(place).name}
      </Chip>
    </span>
  );
}

/** What articles state of a leg, and what follows from its ends; what they do not state is said to be not stated. */
function LegFacts({ leg }: { leg: Leg }) {
  const { mode, when, status, lengthKm, bearing } = leg;
  return (
    <dl className="journey-leg-facts">
      <Fact term={messages.legMode()}>
        <TravelMode mode={mode} />
      </Fact>
      <Fact term={messages.legWhen()}>{when === null ? messages.dateNotStated() : formatDate(when)}</Fact>
      <Fact term={messages.legStatus()}>{status === "planned" ? messages.legPlanned() : messages.legReported()}</Fact>
      <Fact term={messages.legDistance()}>{messages.greatCircle(formatDistance(lengthKm))}</Fact>
      <Fact term={messages.legBearing()}>{formatBearing(bearing)}</Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LegEvidence({ evidence }: { evidence: Evidence }) {
  const article = useStory((state) => articleById(state.story).get(evidence.article));
  const openArticle = useStory((state) => state.openArticle);
  const sourceId = useId();
  if (!article) return null;
  const { quote, block, start } = evidence;
  return (
    <figure className="journey-evidence">
      <figcaption id={sourceId}>
        <ArticleSource article={article} />
      </figcaption>
      <blockquote lang={article.lang} dir={article.dir} cite={article.url ?? undefined}>
        {quote}
      </blockquote>
      <button
        type="button"
        className="excerpt-action"
        data-kind="main"
        data-opener={`evidence ${article.id} ${block} ${start}`}
        aria-describedby={sourceId}
        onClick={() => openArticle(article.id, { block })}
      >
        <BookOpen aria-hidden="true" />
        {messages.readInContext()}
      </button>
    </figure>
  );
}
