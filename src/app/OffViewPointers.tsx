import "./OffViewPointers.css";
import { useLayoutEffect, useMemo, useRef } from "react";
import { formatDistance } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import type { OffViewExit } from "#map/offViewPointers";
import { layoutPointers } from "#map/pointerLayout";
import { ExcerptCount } from "#reader/ExcerptCount";
import type { MapPadding, MapRect } from "#store/mapFrame";
import { journeyById, placeById, placesByCount, shownCounts } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { LngLat } from "#story/story";
import { JourneyArrow } from "#ui/JourneyArrow";

interface OffViewPointersProps {
  /** Where lines leave a box of the map, and what stands in it, in CSS pixels of the map; `null` without a map. */
  offView(box: MapRect): { exits: readonly OffViewExit[]; markers: readonly MapRect[] } | null;
  cover: MapPadding;
  furniture: readonly MapRect[];
  /** Given while no name is to be told. */
  hiddenName: ((index: number, count: number) => string) | undefined;
  /** Given while something is measured: a place is then a point like any other, longitude first. */
  onMeasure: ((point: LngLat) => void) | undefined;
  /** Told what of the map the cards lie on, whenever that changes; keep it stable. */
  onRects(rects: readonly MapRect[]): void;
}

/** Room between a card and the edge of what can be seen of the map, in CSS pixels. */
const MARGIN_PX = 10;

/**
 * Cards at the edge of the map where a journey leaves it: what lies there, how far it is, and the way to it. A card
 * that finds no room is left out: the list of places has it too.
 */
export function OffViewPointers({ offView, cover, furniture, hiddenName, onMeasure, onRects }: OffViewPointersProps) {
  const list = useRef<HTMLUListElement>(null);
  const reported = useRef("");
  const view = useStory((state) => state.view);
  const story = useStory((state) => state.story);
  const selected = useStory((state) => state.selected);
  const journey = useStory((state) => state.journey);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map answers differently after each of these.
  const seen = useMemo(() => {
    const frame = list.current;
    if (!view || !frame) return null;
    const box = {
      left: cover.left + MARGIN_PX,
      top: cover.top + MARGIN_PX,
      right: frame.clientWidth - cover.right - MARGIN_PX,
      bottom: frame.clientHeight - cover.bottom - MARGIN_PX,
    };
    const found = offView(box);
    return found && { box, ...found };
  }, [offView, view, story, selected, journey, cover]);

  useLayoutEffect(() => {
    const items = [...(list.current?.children ?? [])].filter((item) => item instanceof HTMLElement);
    for (const item of items) item.hidden = false;
    const sizes = items.map(({ offsetWidth, offsetHeight }) => ({ width: offsetWidth, height: offsetHeight }));
    const rects = seen ? layoutPointers(seen.exits, sizes, seen.box, [...furniture, ...seen.markers]) : [];
    for (const [index, item] of items.entries()) {
      const rect = rects[index];
      item.hidden = !rect;
      if (rect) item.style.translate = `${rect.left}px ${rect.top}px`;
    }
    const taken = rects.filter((rect) => rect !== null);
    if (JSON.stringify(taken) === reported.current) return;
    reported.current = JSON.stringify(taken);
    onRects(taken);
  });

  return (
    <ul ref={list} className="off-view" aria-label={messages.placesOffView()}>
      {seen?.exits.map((exit) => (
        <li key={`${exit.journey} ${exit.place}`}>
          <Pointer exit={exit} hiddenName={hiddenName} onMeasure={onMeasure} />
        </li>
      ))}
    </ul>
  );
}

interface PointerProps extends Pick<OffViewPointersProps, "hiddenName" | "onMeasure"> {
  exit: OffViewExit;
}

function Pointer({ exit, hiddenName, onMeasure }: PointerProps) {
  const rows = useStory((state) => placesByCount(state.story));
  const place = useStory((state) => placeById(state.story).get(exit.place));
  const journey = useStory((state) => journeyById(state.story).get(exit.journey));
  const count = useStory((state) => shownCounts(state.story, state.filters).get(exit.place) ?? 0);
  const selectPlace = useStory((state) => state.selectPlace);
  if (!place || !journey) return null;
  const distance = formatDistance(exit.lengthKm);
  const hidden = hiddenName?.(
    rows.findIndex((row) => row.place === place),
    count,
  );
  return (
    <button
      type="button"
      className="off-view-pointer card"
      data-off-view={exit.place}
      data-opener={`off-view ${exit.place}`}
      onClick={() => (onMeasure ? onMeasure(place.properties.labelPoint) : selectPlace(exit.place))}
    >
      <JourneyArrow index={exit.journeyIndex} angle={exit.angle} />
      <span>
        <span className="off-view-name">
          {hidden ?? (
            <>
              {placeName(place).name} <ExcerptCount count={count} className="off-view-count" />
            </>
          )}
        </span>
        <span className="off-view-line">
          <span className="visually-hidden">{messages.notInView()} </span>
          {hidden === undefined ? messages.journeyAndDistance(journey.title, distance) : distance}
        </span>
      </span>
    </button>
  );
}
