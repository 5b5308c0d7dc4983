// Hands a text to the person as a file.

/** Saves `text` under that name, as the browser saves any download; what no file may be called becomes `_`. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|\s]+/g, '_');
  link.click();
  // The download has begun by then, in every browser.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
