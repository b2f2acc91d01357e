import { useCallback, useEffect, useState } from "react";
import { EmbedLayout } from "#embed/EmbedLayout";
import { isLanguage, type Language } from "#i18n/language";
import type { StoryStore } from "#store/storyState";
import { StoryStoreContext, useStory } from "#store/useStory";
import { MapStage } from "./MapStage";
import { PosterGround } from "./PosterDrawing";
import { PosterMap } from "./PosterMap";
import { useSpokenLanguage } from "./useSpokenLanguage";
import { useSurroundings } from "./useSurroundings";
import { usePageTheme } from "./useTheme";

interface EmbedPageProps {
  store: StoryStore;
  /** Address of the reader's page of the story; `null` where that is not known. */
  home: string | null;
  /** What places are searched for at first; `null`: there is no search. */
  search: string | null;
  /** Spoken unless another one is chosen. */
  language: Language;
  /** Whether the page holds a drawing of this story. */
  hasPoster: boolean;
  onMounted?: () => void;
  onMapFailed?: () => void;
}

/** As in posterView.ts. */
const MARGIN_PX = 24;

/** The embed of one story. */
export function EmbedPage({ store, ...rest }: EmbedPageProps) {
  return (
    <StoryStoreContext value={store}>
      <EmbedStage {...rest} />
    </StoryStoreContext>
  );
}

/** Renders everything anew when the language has changed: nothing below it keeps texts, but the map its hints. */
function EmbedStage(props: Omit<EmbedPageProps, "store">) {
  const { home, search, language, hasPoster, onMounted, onMapFailed } = props;
  const spoken = useChosenLanguage(language);
  usePageTheme();
  const [surroundings, onCover] = useSurroundings();
  const [mapFailed, setMapFailed] = useState(false);
  const onFail = () => {
    setMapFailed(true);
    onMapFailed?.();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once.
  useEffect(() => onMounted?.(), []);
  return (
    <EmbedLayout
      ground={hasPoster && <PosterGround />}
      onCover={onCover}
      mapFailed={mapFailed}
      home={home}
      search={search}
    >
      <MapStage
        key={spoken}
        {...surroundings}
        margin={MARGIN_PX}
        cooperative
        poster={hasPoster && <PosterMap apart />}
        onFail={onFail}
      />
    </EmbedLayout>
  );
}

/** The host's page says which language it is in; neither the browser's nor one chosen elsewhere is asked for. */
function useChosenLanguage(otherwise: Language): Language {
  const chosen = useStory((state) => state.language) ?? "";
  const wanted = isLanguage(chosen) ? chosen : otherwise;
  return useSpokenLanguage(useCallback(() => wanted, [wanted]));
}
