import "./PresentDialogs.css";
import { HelpDialog } from "./HelpDialog";
import { JumpDialog } from "./JumpDialog";
import { usePresent } from "./PresentContext";
import { StepsDialog } from "./StepsDialog";

/** What lies over the step, if anything does. */
export function PresentDialogs() {
  const dialog = usePresent((state) => state.dialog);
  const show = usePresent((state) => state.show);
  const onClose = () => show(null);
  switch (dialog) {
    case "help":
      return <HelpDialog onClose={onClose} />;
    case "jump":
      return <JumpDialog onClose={onClose} />;
    case "overview":
      return <StepsDialog onClose={onClose} />;
    case null:
      return null;
  }
}
