import "./EmbedTimes.css";
import { formatDate } from "#i18n/formats";
import { messages } from "#i18n/messages";
import { ExcerptCount } from "#reader/ExcerptCount";
import { countAtStop, type ShownStop, timeline } from "#store/timeline";
import { useStory } from "#store/useStory";

/** The times that there are to choose from: one date is none. */
export function useEmbedStops(): readonly ShownStop[] {
  const story = useStory((state) => state.story);
  const filters = useStory((state) => state.filters);
  const basis = useStory((state) => state.timeBasis);
  const stops = timeline(story, filters, basis);
  return stops.filter(({ date }) => date !== null).length < 2 ? [] : stops;
}

/** All times, or one stop of the timeline, with its number of excerpts: of the place that is open, else of all. */
export function EmbedTimes() {
  const story = useStory((state) => state.story);
  const time = useStory((state) => state.filters.time);
  const basis = useStory((state) => state.timeBasis);
  const place = useStory((state) => state.selected);
  const setTime = useStory((state) => state.setTime);
  const stops = useEmbedStops();
  if (stops.length === 0) return null;
  return (
    <section className="embed-times" aria-label={messages.timeline()}>
      <ul className="embed-stops">
        <li data-press="all-times">
          <button type="button" className="embed-stop" aria-pressed={time === null} onClick={() => setTime(null)}>
            {messages.allTimes()}
          </button>
        </li>
        {stops.map((stop) => {
          const { date, last, name, rows, inTime } = stop;
          if (date === null || last === null || name === null) return null;
          const count = place === null ? rows.length : countAtStop(story, stop, place);
          const chosen = time !== null && time.basis === basis && inTime;
          return (
            <li key={date} data-press={`time ${date}`}>
              <button
                type="button"
                className="embed-stop"
                aria-pressed={chosen}
                data-none={count === 0 ? "" : undefined}
                onClick={() => setTime({ basis, from: date, to: last })}
              >
                {formatDate(name)} <ExcerptCount count={count} className="embed-stop-count" />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
