/**
 * Puts the text of a field on the clipboard: by the clipboard's own interface, else as if the reader had selected and
 * copied it, which needs neither permission nor HTTPS. Where both fail the text stays selected, to be copied by hand.
 * Gives whether it is copied.
 */
export async function copyField(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    const focused = document.activeElement;
    field.focus();
    field.setSelectionRange(0, field.value.length);
    let copied = false;
    try {
      copied = document.execCommand("copy");
    } catch {
      // Some browsers throw where others say no.
    }
    if (copied && focused instanceof HTMLElement) focused.focus();
    return copied;
  }
}
