import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { IconButton } from "#ui/IconButton";

interface CardHeadProps {
  /** Of the place or the journey; `lang` where that is not the interface's. */
  name: string;
  lang?: string;
  /** "1 of 2"; `null` where there is nothing to step through. */
  position: string | null;
  previous: string;
  next: string;
  close: string;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

/** Name of what a card is about, steps through it, and the way back to the whole story. */
export function CardHead({ name, lang, position, previous, next, close, onStep, onClose }: CardHeadProps) {
  return (
    <header className="embed-card-head">
      <h2 className="embed-card-name" lang={lang}>
        {name}
      </h2>
      {position !== null && (
        <div className="embed-steps">
          <IconButton label={previous} icon={<ChevronLeft />} mirrored onPress={() => onStep(-1)} />
          <span className="embed-step">{position}</span>
          <IconButton label={next} icon={<ChevronRight />} mirrored onPress={() => onStep(1)} />
        </div>
      )}
      <IconButton label={close} icon={<X />} onPress={onClose} />
    </header>
  );
}
