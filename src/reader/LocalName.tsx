import "./LocalName.css";
import { isOtherScript, placeName } from "#i18n/placeNames";
import type { Place } from "#story/story";

interface LocalNameProps {
  place: Place;
  /** In a narrow row, another spelling in the same letters is left out. */
  narrow?: boolean;
}

/** What a place is called where it lies, beside its name in the interface's language; nothing where that is the same. */
export function LocalName({ place, narrow = false }: LocalNameProps) {
  const { name, local } = placeName(place);
  if (!local || (narrow && !isOtherScript(name, local.name))) return null;
  return (
    <bdi className="local-name" lang={local.lang}>
      {local.name}
    </bdi>
  );
}
