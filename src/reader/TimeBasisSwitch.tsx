import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import { Segmented } from "#ui/Segmented";

/** What an event's date is and when an article was published are two things: time goes by the one or the other. */
export function TimeBasisSwitch() {
  const basis = useStory((state) => state.timeBasis);
  const setTimeBasis = useStory((state) => state.setTimeBasis);
  return (
    <Segmented
      label={messages.timeBasis()}
      options={[
        { value: "event", label: messages.byEvent() },
        { value: "published", label: messages.byPublication() },
      ]}
      value={basis}
      onChange={setTimeBasis}
    />
  );
}
