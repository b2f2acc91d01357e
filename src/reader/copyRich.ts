/**
 * Puts a text on the clipboard in two forms, or as plain text where the browser takes no other. Gives whether it
 * could; pages without a permission, or not served over HTTPS, cannot.
 */
export async function copyRich({ text, html }: { text: string; html: string }): Promise<boolean> {
  try {
    const forms = { "text/plain": text, "text/html": html };
    const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }
}
