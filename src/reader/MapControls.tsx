import "./MapControls.css";
import { Maximize, Minus, Plus } from "lucide-react";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import { IconButton } from "#ui/IconButton";
import { NorthNeedle } from "#ui/NorthNeedle";

/** Wishes for the camera. The needle shows where north is. */
export function MapControls() {
  const requestCamera = useStory((state) => state.requestCamera);
  const bearing = useStory((state) => state.view?.camera.bearing ?? 0);
  return (
    <fieldset className="map-controls" aria-label={messages.mapControls()}>
      <div className="map-controls-group card">
        <IconButton
          size="large"
          label={messages.zoomIn()}
          icon={<Plus />}
          onPress={() => requestCamera({ type: "zoomIn" })}
        />
        <IconButton
          size="large"
          label={messages.zoomOut()}
          icon={<Minus />}
          onPress={() => requestCamera({ type: "zoomOut" })}
        />
      </div>
      <div className="map-controls-group card">
        <IconButton
          size="large"
          label={messages.wholeStory()}
          icon={<Maximize />}
          onPress={() => requestCamera({ type: "home" })}
        />
        <IconButton
          size="large"
          label={messages.northUp()}
          icon={<NorthNeedle bearing={bearing} />}
          onPress={() => requestCamera({ type: "north" })}
        />
      </div>
    </fieldset>
  );
}
