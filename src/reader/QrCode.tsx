import "./QrCode.css";
import { useId, useMemo } from "react";
import { encode } from "uqr";

interface QrCodeProps {
  text: string;
  /** What it is, for those who do not see it. */
  label: string;
}

/** Light modules round the code, without which it is not found (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code, black on white in either theme, since many cameras read no other. Nothing for a text that is too long. */
export function QrCode({ text, label }: QrCodeProps) {
  const titleId = useId();
  const modules = useMemo(() => modulesOf(text), [text]);
  if (!modules) return null;
  const size = modules.length + 2 * QUIET;
  // Runs of dark modules, row by row.
  const path = modules.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      const length = (end < 0 ? row.length : end) - x;
      return [`M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`];
    }),
  );
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-labelledby={titleId}
      shapeRendering="crispEdges"
    >
      <title id={titleId}>{label}</title>
      <path className="qr-code-ground" d={`M0 0h${size}v${size}H0z`} />
      <path className="qr-code-modules" d={path.join("")} />
    </svg>
  );
}

/** `true` for dark ones. */
function modulesOf(text: string): boolean[][] | null {
  try {
    return encode(text, { ecc: "L", border: 0 }).data;
  } catch {
    // Longer than the largest code holds.
    return null;
  }
}
