// What scripts of ours that are no more left in a page: Firefox ends them without a word, and leaves what they drew.

/** Takes it away, before anything is drawn anew. */
export function clearLeft(document: Document): void {
  const hosts = 'zhishou-panel, zhishou-mark, zhishou-notice, zhishou-point, zhishou-pick';
  for (const left of document.querySelectorAll(hosts)) left.remove();
  for (const name of ['hold', 'ask', 'note', 'here']) CSS.highlights?.delete(`zhishou-${name}`);
}
