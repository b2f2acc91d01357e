import "./PanelNav.css";
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import type { ReactNode } from "react";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import { IconButton } from "#ui/IconButton";
import { TextButton } from "#ui/TextButton";

interface PanelNavProps {
  /** Where the panel stands among its like. */
  step: ReactNode;
  previous: string;
  next: string;
  close: string;
  onStep(by: 1 | -1): void;
}

/** The row over a panel that has others beside it: back to all places, to the next and the previous, away. */
export function PanelNav({ step, previous, next, close: closeLabel, onStep }: PanelNavProps) {
  const close = useStory((state) => state.close);
  return (
    <div className="panel-nav">
      <TextButton kind="quiet" icon={<ChevronLeft aria-hidden="true" />} onPress={close}>
        {messages.allPlaces()}
      </TextButton>
      <div className="panel-steps">
        <IconButton label={previous} icon={<ChevronLeft />} mirrored onPress={() => onStep(-1)} />
        {step}
        <IconButton label={next} icon={<ChevronRight />} mirrored onPress={() => onStep(1)} />
      </div>
      <IconButton label={closeLabel} icon={<X />} onPress={close} />
    </div>
  );
}
