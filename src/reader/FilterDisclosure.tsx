import "./FilterDisclosure.css";
import { ChevronDown, ListFilter } from "lucide-react";
import { lazy, Suspense, useId, useState } from "react";
import { messages } from "#i18n/messages";

// Fetched when first asked for.
const FacetList = lazy(() => import("./FacetList").then((module) => ({ default: module.FacetList })));

interface FilterDisclosureProps {
  /** Only its sign is shown, for a row that has no room for the word. */
  compact?: boolean;
}

/** The button that opens the facets, right below it: the map stays in view. */
export function FilterDisclosure({ compact = false }: FilterDisclosureProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="filter-disclosure" data-open={open ? "" : undefined}>
      <button
        type="button"
        className={compact ? "icon-button" : "text-button"}
        aria-label={compact ? messages.filter() : undefined}
        title={compact ? messages.filter() : undefined}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {compact ? (
          <span className="icon-button-icon" aria-hidden="true">
            <ListFilter />
          </span>
        ) : (
          <>
            <ListFilter aria-hidden="true" />
            {messages.filter()}
            <ChevronDown className="filter-disclosure-arrow" aria-hidden="true" />
          </>
        )}
      </button>
      <div id={id} hidden={!open}>
        {open && (
          <Suspense fallback={null}>
            <FacetList />
          </Suspense>
        )}
      </div>
    </div>
  );
}
