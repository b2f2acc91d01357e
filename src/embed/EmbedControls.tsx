import { Maximize, Minimize, Minus, Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { messages } from "#i18n/messages";
import { useStory } from "#store/useStory";
import { IconButton } from "#ui/IconButton";

/** Wishes for the camera, and the whole screen, or where the host keeps that to itself the whole story. */
export function EmbedControls() {
  const requestCamera = useStory((state) => state.requestCamera);
  const { allowed, full, toggle } = useFullScreen();
  return (
    <fieldset className="embed-controls" aria-label={messages.mapControls()}>
      <span data-press="in">
        <IconButton label={messages.zoomIn()} icon={<Plus />} onPress={() => requestCamera({ type: "zoomIn" })} />
      </span>
      <span data-press="out">
        <IconButton label={messages.zoomOut()} icon={<Minus />} onPress={() => requestCamera({ type: "zoomOut" })} />
      </span>
      <span data-press="full">
        {allowed ? (
          <IconButton
            label={full ? messages.leaveFullScreen() : messages.fullScreen()}
            icon={full ? <Minimize /> : <Maximize />}
            onPress={toggle}
          />
        ) : (
          <IconButton
            label={messages.wholeStory()}
            icon={<Maximize />}
            onPress={() => requestCamera({ type: "home" })}
          />
        )}
      </span>
    </fieldset>
  );
}

function useFullScreen(): { allowed: boolean; full: boolean; toggle: () => void } {
  const [state, setState] = useState({ allowed: true, full: false });
  useEffect(() => {
    const onChange = () =>
      setState({ allowed: document.fullscreenEnabled ?? false, full: document.fullscreenElement !== null });
    onChange();
    document.addEventListener("fullscreenchange", onChange);
    return () => document.removeEventListener("fullscreenchange", onChange);
  }, []);
  const toggle = () => {
    const done = state.full ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // Refused, for want of a press that the browser believes in: the embed stays as it is.
    done.catch((error: unknown) => console.info("No full screen:", error));
  };
  return { ...state, toggle };
}
