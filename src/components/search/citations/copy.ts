/**
 * Puts a text on the clipboard that is still being made: some browsers allow it only in the very moment of the click.
 * @returns false when the browser does not allow it
 * @throws what making the text throws
 */
export async function copyText(text: Promise<string>): Promise<boolean> {
  // Not there where the page did not come by HTTPS.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  try {
    if (clipboard && 'ClipboardItem' in window) {
      const blob = text.then((made) => new Blob([made], { type: 'text/plain' }));
      await clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
      return true;
    }
  } catch {
    // The text could not be made, which the next line tells; or the browser refuses.
  }
  await text;
  return false;
}

/** Gives a text to the reader as a file. */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
