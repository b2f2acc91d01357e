/**
 * Purpose: the presentation of the tour: one step at a time, large enough for a room.
 * In and out: the map as a slot; reads the stores and dispatches their actions.
 * Must not know: what draws the map.
 */
import "./present.css";
import "./PresentLayout.css";
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from "react";
import { classroom } from "#i18n/classroomMessages";
import { messages } from "#i18n/messages";
import { Attribution } from "#reader/Attribution";
import { NoticeBar } from "#reader/NoticeBar";
import { PlaceChooser } from "#reader/PlaceChooser";
import { ScaleBar } from "#reader/ScaleBar";
import type { MapPadding, MapRect } from "#store/mapFrame";
import { isExploring, lastStep, tourStepAt } from "#store/tour";
import { useStory } from "#store/useStory";
import { BlankScreen } from "./BlankScreen";
import { handoutAddress } from "./handoutAddress";
import { MapCaption } from "./MapCaption";
import { MeasureLine } from "./MeasureLine";
import { PresentBar } from "./PresentBar";
import { PresentButton } from "./PresentButton";
import { PresentTargetContext, usePresent } from "./PresentContext";
import { PresentDialogs } from "./PresentDialogs";
import { loadPresentFonts } from "./presentFonts";
import { presenterRoom } from "./speakerChannelRoom";
import { TextColumn } from "./TextColumn";
import { useAutoplay } from "./useAutoplay";
import { useMapFurniture } from "./useMapFurniture";
import { usePresentKeys } from "./usePresentKeys";
import { usePresentTarget } from "./usePresentTarget";
import { useSpeaker } from "./useSpeaker";
import { useStepAnnouncement } from "./useStepAnnouncement";

interface PresentLayoutProps {
  /** Fills its slot. */
  map: ReactNode;
  /** How many times as large as in the reader everything on the map is. */
  magnification: number;
  /** Told what stands on the map; keep it stable. */
  onCover: (cover: MapPadding, furniture: readonly MapRect[]) => void;
}

export function PresentLayout({ map, magnification, onCover }: PresentLayoutProps) {
  const [room] = useState(() => presenterRoom());
  const target = usePresentTarget(room);
  usePresentKeys(target);
  useSpeaker(room, target);
  useAutoplay();
  const exploring = useStory(isExploring);
  const step = useStory((state) => state.step ?? 0);
  const story = useStory((state) => state.story);
  const override = usePresent((state) => state.layout);
  const { blank, barHidden, larger, legible, measured } = usePresent((state) => state);
  const shown = tourStepAt(story, step);
  const layout = override ?? shown?.layout ?? (step === lastStep(story) ? "quote" : "both");
  const announcement = useStepAnnouncement(exploring);
  const main = useRef<HTMLElement>(null);
  const frame = useMapFurniture(`${layout} ${magnification} ${measured !== null}`, onCover);

  useEffect(() => {
    // What opened the presentation is gone with the reader.
    main.current?.focus({ preventScroll: true });
    loadPresentFonts();
    // And what leaves it is gone with the presentation: reading goes on at the panel.
    return () => void setTimeout(() => document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true }));
  }, []);
  useEffect(() => {
    if (legible) import("./legibleFont").catch(console.warn);
  }, [legible]);

  return (
    <PresentTargetContext value={target}>
      <main
        ref={main}
        className="present"
        tabIndex={-1}
        aria-label={classroom.presentation()}
        data-layout={layout}
        data-step={step}
        style={{ "--magnification": magnification } as CSSProperties}
        data-two={layout === "both" && shown?.evidence.length === 2 ? "" : undefined}
        data-bar={barHidden && !exploring ? "hidden" : undefined}
        data-larger={larger ? "" : undefined}
        data-legible={legible ? "" : undefined}
      >
        <div className="present-page" inert={blank !== null}>
          <TextColumn inert={layout === "map"} exploring={exploring} />
          <section ref={frame} className="present-map" aria-label={messages.map()} inert={layout === "quote"}>
            {map}
            <div className="present-on-map">
              <div className="present-scale">
                <ScaleBar />
              </div>
              <PlaceChooser />
            </div>
            <Attribution />
            {layout === "map" && <MapCaption />}
            {measured !== null && <MeasureLine points={measured} />}
          </section>
          {barHidden && !exploring ? (
            <div className="present-show-bar">
              <PresentButton action="bar">{classroom.showBar()}</PresentButton>
            </div>
          ) : (
            <PresentBar exploring={exploring} />
          )}
        </div>
        <NoticeBar />
        {blank !== null && <BlankScreen blank={blank} />}
        <p className="visually-hidden" role="status">
          {announcement}
        </p>
        <PresentDialogs />
      </main>
      <p className="present-on-paper">
        {classroom.printHandout()} <a href={handoutAddress()}>{classroom.handout()}</a>
      </p>
    </PresentTargetContext>
  );
}
