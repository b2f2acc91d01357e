import "./PlacePanel.css";
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useId, useMemo } from "react";
import { formatCoordinates, formatNumber } from "#i18n/formats";
import { messages } from "#i18n/messages";
import {
  excerptCounts,
  excerptsOfPlace,
  filterCounts,
  placeById,
  placesByCount,
  shownExcerpts,
} from "#store/selectors";
import type { MentionFilter } from "#store/storyStore";
import { useStory } from "#store/useStory";
import type { Place } from "#story/story";
import { IconButton } from "#ui/IconButton";
import { MarkerGlyph } from "#ui/MarkerGlyph";
import { Notice } from "#ui/Notice";
import { Tabs, tabId } from "#ui/Tabs";
import { TextButton } from "#ui/TextButton";
import { ExcerptCard } from "./ExcerptCard";
import { placeShape } from "./placeShape";

interface PlacePanelProps {
  /** Id of a place of the story. */
  placeId: string;
}

/** A place and every passage about it. */
export function PlacePanel({ placeId }: PlacePanelProps) {
  const place = useStory((state) => placeById(state.story).get(placeId));
  if (!place) return null;
  return (
    <div className="place">
      <PlaceNav place={place} />
      <PlaceHead place={place} />
      <PlaceExcerpts place={place} />
    </div>
  );
}

function PlaceNav({ place }: { place: Place }) {
  const order = useStory((state) => placesByCount(state.story));
  const close = useStory((state) => state.close);
  const stepPlace = useStory((state) => state.stepPlace);
  const step = order.findIndex((row) => row.place.id === place.id) + 1;
  return (
    <div className="place-nav">
      <TextButton kind="quiet" icon={<ChevronLeft aria-hidden="true" />} onPress={close}>
        {messages.allPlaces()}
      </TextButton>
      <div className="place-steps">
        <IconButton label={messages.previousPlace()} icon={<ChevronLeft />} mirrored onPress={() => stepPlace(-1)} />
        <span>{messages.placeStep(step, order.length)}</span>
        <IconButton label={messages.nextPlace()} icon={<ChevronRight />} mirrored onPress={() => stepPlace(1)} />
      </div>
      <IconButton label={messages.closePlace()} icon={<X />} onPress={close} />
    </div>
  );
}

function PlaceHead({ place }: { place: Place }) {
  const count = useStory((state) => excerptCounts(state.story).get(place.id) ?? 0);
  const { title } = place.properties;
  const facts = placeFacts(place);
  return (
    <div className="place-head">
      <MarkerGlyph shape={placeShape(place)} count={count} look="head" selected={count > 0} />
      <div>
        <h1 className="place-name" tabIndex={-1}>
          {title}
        </h1>
        {facts !== null && <p className="place-facts">{facts}</p>}
        {place.descriptions.map(({ value, lang }) => (
          <p key={value} className="place-description" lang={lang ?? undefined}>
            {value}
          </p>
        ))}
      </div>
    </div>
  );
}

/** What kind of place it is, and where; an area has no one position, but an outline that may be approximate. */
function placeFacts({ geometry, properties }: Place): string | null {
  const { summary, labelPoint, approximate } = properties;
  const position =
    geometry.type === "Point" ? formatCoordinates(labelPoint) : approximate ? messages.outlineApproximate() : null;
  return summary !== null && position !== null ? messages.summaryAndPosition(summary, position) : (summary ?? position);
}

function PlaceExcerpts({ place }: { place: Place }) {
  const story = useStory((state) => state.story);
  const filter = useStory((state) => state.filter);
  const shown = useStory(shownExcerpts);
  const setFilter = useStory((state) => state.setFilter);
  const tabs = useMemo(() => filterCounts(story, place.id), [story, place.id]);
  const panelId = useId();

  if (tabs.length === 0) {
    return (
      <>
        <div className="place-rule" />
        {shown.length > 0 ? <ExcerptList /> : <NoExcerpts place={place} />}
      </>
    );
  }
  return (
    <>
      <div className="place-tabs">
        <Tabs
          label={messages.kindsOfMention()}
          tabs={tabs.map((tab) => ({
            id: tab.filter,
            label: filterLabel(tab.filter, place),
            count: formatNumber(tab.count),
          }))}
          selected={filter}
          onSelect={setFilter}
          controls={panelId}
        />
      </div>
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(panelId, filter)}>
        {shown.length > 0 ? <ExcerptList /> : <NoExcerpts place={place} />}
      </div>
    </>
  );
}

function ExcerptList() {
  const shown = useStory(shownExcerpts);
  return (
    <>
      <h2 className="visually-hidden">{messages.excerpts()}</h2>
      <ol className="excerpt-list">
        {shown.map((excerpt) => (
          <li key={excerpt.id}>
            <ExcerptCard excerpt={excerpt} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Says why there is nothing, and offers the one way out. */
function NoExcerpts({ place }: { place: Place }) {
  const any = useStory((state) => excerptsOfPlace(state.story, place.id).length > 0);
  const close = useStory((state) => state.close);
  const setFilter = useStory((state) => state.setFilter);
  const { title } = place.properties;
  return (
    <div className="place-empty">
      {any ? (
        <Notice next={{ label: messages.showAllExcerpts(), onPress: () => setFilter("all") }}>
          {messages.noExcerptsOfKind(title)}
        </Notice>
      ) : (
        <Notice next={{ label: messages.allPlaces(), onPress: close }}>{messages.noExcerpts(title)}</Notice>
      )}
    </div>
  );
}

function filterLabel(filter: MentionFilter, place: Place): string {
  switch (filter) {
    case "all":
      return messages.filterAll();
    case "place":
      return place.properties.fclasses.includes("P") ? messages.filterCity() : messages.filterPlace();
    case "government":
      return messages.filterGovernment();
    case "wider":
      return messages.filterWider();
    case "named":
      return messages.filterNamed();
    case "described":
      return messages.filterDescribed();
  }
}
