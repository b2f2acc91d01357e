import "./PlaceFinder.css";
import { Search } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { messages } from "#i18n/messages";
import { placeName } from "#i18n/placeNames";
import { placesByCount } from "#store/selectors";
import { useStory } from "#store/useStory";
import type { Place } from "#story/story";

/** Of more the browser would make a list that nobody reads; all can be found. */
const MOST_OFFERED = 200;

/** A field for the name of a place, in any of its languages; the browser's own list offers what fits. */
export function PlaceFinder({ words }: { words: string }) {
  const story = useStory((state) => state.story);
  const selectPlace = useStory((state) => state.selectPlace);
  const [text, setText] = useState(words);
  const listId = useId();
  const places = placesByCount(story).map(({ place }) => place);

  /** Opens the place that is called so, or has that in a name of it. */
  const open = (asked: string, whole: boolean) => {
    const sought = asked.trim().toLowerCase();
    const found = places.find((place) =>
      namesOf(place).some((name) => name === sought || (!whole && sought !== "" && name.includes(sought))),
    );
    if (found) selectPlace(found.id);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the address asks for, once.
  useEffect(() => open(words, false), []);

  return (
    <label className="place-finder">
      <Search aria-hidden="true" />
      <span className="visually-hidden">{messages.findPlace()}</span>
      <input
        type="search"
        list={listId}
        value={text}
        placeholder={messages.findPlace()}
        autoComplete="off"
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          open(value, true);
        }}
        onKeyDown={(event) => event.key === "Enter" && open(text, false)}
      />
      <datalist id={listId}>
        {places.slice(0, MOST_OFFERED).map((place) => (
          <option key={place.id} value={placeName(place).name} />
        ))}
      </datalist>
    </label>
  );
}

/** In small letters. */
function namesOf(place: Place): string[] {
  return [placeName(place).name, place.properties.title, ...place.names.map(({ toponym }) => toponym)].map((name) =>
    name.toLowerCase(),
  );
}
