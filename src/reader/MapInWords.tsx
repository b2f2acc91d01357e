import "./MapInWords.css";
import { lazy, Suspense, useState } from "react";
import { messages } from "#i18n/messages";
import { LoadingBars } from "#ui/LoadingBars";

// Most readers see the map: fetched when it is asked for.
const PlaceDirectory = lazy(() => import("./PlaceDirectory").then((module) => ({ default: module.PlaceDirectory })));

/** What the map shows, as text: closed until it is asked for. */
export function MapInWords() {
  const [asked, setAsked] = useState(false);
  return (
    <details
      className="map-in-words"
      onToggle={(event) => {
        if (event.currentTarget.open) setAsked(true);
      }}
    >
      <summary id="map-in-words">{messages.mapInWords()}</summary>
      {asked && (
        <Suspense fallback={<LoadingBars />}>
          <PlaceDirectory />
        </Suspense>
      )}
    </details>
  );
}
