import "./Overview.css";
import { messages } from "#i18n/messages";
import { type PlaceCount, placesByCount, shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Story } from "#story/story";
import { Barcode } from "#ui/Barcode";
import { mentioningBlocks } from "./barcodeTicks";
import { FilterDisclosure } from "./FilterDisclosure";
import { JourneyList } from "./JourneyList";
import { MapInWords } from "./MapInWords";
import { PanelHeading } from "./PanelHeading";
import { PlaceRow } from "./PlaceRow";
import { ShowMoreButton } from "./ShowMoreButton";
import { SourceList } from "./SourceList";
import { TourLink } from "./TourLink";
import { useBounded } from "./useBounded";

/** The story as a whole: what it is about, its places, its articles. */
export function Overview() {
  const story = useStory((state) => state.story);
  const places = placesByCount(story);
  return (
    <div className="overview">
      <PanelHeading className="overview-title" lang={story.lang}>
        {story.title}
      </PanelHeading>
      {story.dek !== null && (
        <p className="overview-dek" lang={story.lang}>
          {story.dek}
        </p>
      )}
      <div className="overview-actions">
        <TourLink />
        <FilterDisclosure />
      </div>
      <PlaceList places={places} />
      <SourceList />
      <BarcodeNote story={story} />
      <JourneyList />
      <MapInWords />
      <Credits story={story} />
    </div>
  );
}

function PlaceList({ places }: { places: readonly PlaceCount[] }) {
  const shown = useStory((state) => shownCounts(state.story, state.filters));
  // Of the whole story, so that a glyph grows only with its own count.
  const largest = Math.max(1, places[0]?.count ?? 0);
  const [rows, more] = useBounded(places);
  return (
    <section>
      <div className="overview-head">
        <h2>{messages.places()}</h2>
        <span aria-hidden="true">{messages.excerpts()}</span>
      </div>
      <ul>
        {rows.map(({ place }) => (
          <li key={place.id}>
            <PlaceRow place={place} count={shown.get(place.id) ?? 0} largest={largest} />
          </li>
        ))}
      </ul>
      <ShowMoreButton more={more} />
    </section>
  );
}

/** Explains the ticks on the article that shows most of them. */
function BarcodeNote({ story }: { story: Story }) {
  const [sample] = story.articles.map(mentioningBlocks).sort((a, b) => b.length - a.length);
  // The articles of a long story have no ticks here.
  if (story.archive || !sample || sample.length === 0) return null;
  return (
    <div className="overview-note">
      <Barcode ticks={sample.map(({ at }) => ({ at, kind: "own" }))} label={null} />
      <p>{messages.barcodeNote(story.excerpts.length)}</p>
    </div>
  );
}

function Credits({ story }: { story: Story }) {
  if (story.credits.length === 0) return null;
  return (
    <ul className="overview-credits" lang={story.lang} aria-label={messages.credits()}>
      {story.credits.map(({ text, url }) => (
        <li key={text}>{url === null ? text : <a href={url}>{text}</a>}</li>
      ))}
    </ul>
  );
}
