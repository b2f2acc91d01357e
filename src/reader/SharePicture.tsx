import { Download } from "lucide-react";
import { useContext, useState } from "react";
import { messages } from "#i18n/messages";
import { TextButton } from "#ui/TextButton";
import { MapPicturesContext, type PictureKind } from "./MapPictures";

/** Downloads the map as it is seen. Nothing where there is no map to take pictures of. */
export function SharePicture({ title }: { title: string }) {
  const pictures = useContext(MapPicturesContext)?.current;
  const [state, setState] = useState<"idle" | "working" | "failed">("idle");
  if (!pictures) return null;
  const kinds = pictures.kinds();

  const download = async (kind: PictureKind) => {
    if (state === "working") return;
    setState("working");
    try {
      save(await pictures.take(kind), `${fileName(title)}.${kind}`);
      setState("idle");
    } catch (error) {
      console.warn("No picture:", error);
      setState("failed");
    }
  };
  const labels: Record<PictureKind, string> = { png: messages.downloadPng(), svg: messages.downloadSvg() };
  return (
    <section className="share-part">
      <h3>{messages.sharePicture()}</h3>
      <p className="share-note">{kinds.includes("png") ? messages.pictureNote() : messages.pictureWhole()}</p>
      <div className="share-downloads">
        {kinds.map((kind) => (
          <TextButton key={kind} icon={<Download aria-hidden="true" />} onPress={() => download(kind)}>
            {labels[kind]}
          </TextButton>
        ))}
      </div>
      <p className={state === "failed" ? "share-note" : "visually-hidden"} role="status">
        {state === "failed" && messages.pictureFailed()}
      </p>
    </section>
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Safari reads it a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Letters and numbers of the title, in any script. */
function fileName(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, 60) || "map";
}
