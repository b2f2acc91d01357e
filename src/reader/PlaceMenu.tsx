import "./PlaceMenu.css";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from "react";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { excerptCounts, placeById, placesByCount } from "#store/selectors";
import { useStory } from "#store/useStory";
import { MarkerGlyph } from "#ui/MarkerGlyph";
import { ExcerptCount } from "./ExcerptCount";
import { LocalName } from "./LocalName";
import { placeShape } from "./placeShape";

interface PlaceMenuProps {
  places: readonly string[];
  /** In CSS pixels of the positioned box that it stands in. */
  at: { x: number; y: number };
  onClose: () => void;
  /** What choosing a place does, other than opening it. */
  onChoose?: (place: string) => void;
}

/** Room between the menu and the edges of its box, in CSS pixels. */
const MARGIN = 8;

/**
 * A short list of places at a point. Focus goes in, arrow keys move, Escape closes and gives focus back; a press
 * or focus elsewhere closes too.
 */
export function PlaceMenu({ places, at, onClose, onChoose }: PlaceMenuProps) {
  const story = useStory((state) => state.story);
  const selectPlace = useStory((state) => state.selectPlace);
  const hover = useStory((state) => state.hover);
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const menu = box.current;
    const frame = menu?.offsetParent;
    if (!menu || !frame) return;
    const within = (start: number, size: number, room: number) =>
      Math.max(MARGIN, Math.min(start, room - size - MARGIN));
    // Again when the view or the text changes its size.
    const observer = new ResizeObserver(() => {
      menu.style.left = `${within(at.x + MARGIN, menu.offsetWidth, frame.clientWidth)}px`;
      menu.style.top = `${within(at.y + MARGIN, menu.offsetHeight, frame.clientHeight)}px`;
    });
    observer.observe(frame);
    observer.observe(menu);
    return () => observer.disconnect();
  }, [at]);

  useEffect(() => {
    const opener = document.activeElement;
    const menu = box.current;
    menu?.querySelector("button")?.focus({ preventScroll: true });
    return () => {
      // Only if focus would be lost with the menu; a place that was chosen takes it elsewhere.
      const lost = document.activeElement === document.body || menu?.contains(document.activeElement);
      if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    document.addEventListener("pointerdown", onPointerDown);
    return () => document.removeEventListener("pointerdown", onPointerDown);
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape") {
      // It closes the menu and not the place below it.
      event.preventDefault();
      onClose();
      return;
    }
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const rows = [...event.currentTarget.querySelectorAll("button")];
    const present = rows.findIndex((row) => row.matches(":focus"));
    rows[(present + by + rows.length) % rows.length]?.focus();
  };

  return (
    <div
      ref={box}
      className="place-menu card"
      role="dialog"
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <p id={titleId} className="place-menu-title">
        {messages.placesHere()}
      </p>
      <ul>
        {places.map((id) => {
          const place = placeById(story).get(id);
          if (!place) return null;
          const count = excerptCounts(story).get(id) ?? 0;
          return (
            <li key={id}>
              <button
                type="button"
                className="place-menu-row"
                onClick={() => {
                  onClose();
                  (onChoose ?? selectPlace)(id);
                }}
                onPointerEnter={() => hover(id)}
                onPointerLeave={() => hover(null)}
                onFocus={() => hover(id)}
                onBlur={() => hover(null)}
              >
                <MarkerGlyph
                  shape={placeShape(place)}
                  count={count}
                  look="sized"
                  largest={placesByCount(story)[0]?.count ?? count}
                />
                <span>
                  {placeName(place).name} <LocalName place={place} narrow />
                </span>
                <ExcerptCount count={count} className="place-menu-count" />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
