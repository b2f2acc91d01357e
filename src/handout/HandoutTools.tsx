import { Printer } from "lucide-react";
import { classroom } from "#i18n/classroomMessages";
import { Segmented } from "#ui/Segmented";
import { TextButton } from "#ui/TextButton";
import type { HandoutOptions } from "./handoutOptions";

interface HandoutToolsProps {
  options: HandoutOptions;
  /** The story has a tour, so that there is something to choose. */
  hasTour: boolean;
  onChange: (change: Partial<HandoutOptions>) => void;
}

/** On the screen, above the sheet: what is printed, and how. */
export function HandoutTools({ options, hasTour, onChange }: HandoutToolsProps) {
  return (
    <section className="handout-tools" aria-label={classroom.handoutOptions()}>
      <div className="handout-choice">
        <span aria-hidden="true">{classroom.handoutPaper()}</span>
        <Segmented
          label={classroom.handoutPaper()}
          options={[
            { value: "a4", label: "A4" },
            { value: "letter", label: classroom.handoutLetter() },
          ]}
          value={options.paper}
          onChange={(paper) => onChange({ paper })}
        />
      </div>
      <Check
        label={classroom.handoutLargeType()}
        on={options.largeType}
        onChange={(largeType) => onChange({ largeType })}
      />
      {hasTour && (
        <>
          <Check
            label={classroom.handoutQuestions()}
            on={options.questions}
            onChange={(questions) => onChange({ questions })}
          />
          <Check label={classroom.handoutNotes()} on={options.notes} onChange={(notes) => onChange({ notes })} />
          <Check label={classroom.handoutAll()} on={options.all} onChange={(all) => onChange({ all })} />
        </>
      )}
      <div className="handout-actions">
        <TextButton kind="primary" icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
          {classroom.handoutPrint()}
        </TextButton>
        <a href={location.href.replace(/#.*$/, "")}>{classroom.handoutBack()}</a>
      </div>
    </section>
  );
}

interface CheckProps {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

function Check({ label, on, onChange }: CheckProps) {
  return (
    <label className="handout-check">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
