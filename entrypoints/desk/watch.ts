// Reports the draft when it changed and came to rest; never reads it while someone types.
import type { DraftReport } from '../../lib/messages.ts';
import { type Place, placeIn, readDraft } from '../../lib/review/draft.ts';
import { rootAround } from '../../lib/review/draft-deep.ts';
import { frameOf, isGone } from '../../lib/review/draft-frames.ts';
import { onOffice } from '../../lib/review/office.ts';

const rest = 600;
const longest = 5000;

/**
 * Watches the editors of a document: `onRest` gets each report that differs from the one before (a rejection means it
 * is sent again), `onRebuilt` the place after its editors were torn down and built anew, `onRewritten` at once the
 * document of an editor that was written anew (`document.open()` strips its listeners), `onGone` that none is left.
 * Returns what is called when another report was sent meanwhile (by a hold): the next one counts as new.
 */
export function watchDraft(options: {
  document: Document;
  onRest: (report: DraftReport) => Promise<unknown>;
  onRebuilt: (place: Place) => void;
  onRewritten: (inner: Document) => void;
  onGone: () => void;
  signal: AbortSignal;
}): () => void {
  const { document, onRest, onRebuilt, onRewritten, onGone, signal } = options;
  let roots: Node[] = [];
  let sent = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  const settle = (): void => {
    timer = undefined;
    since = 0;
    const place = placeIn(document);
    if (!place) {
      onGone();
      return;
    }
    attach(place);
    const report = readDraft(place);
    const written = JSON.stringify(report);
    if (written === sent) return;
    sent = written;
    onRest(report).catch(() => {
      sent = '';
    });
  };

  const changed = (): void => {
    since ||= performance.now();
    clearTimeout(timer);
    timer = setTimeout(settle, Math.min(rest, Math.max(0, since + longest - performance.now())));
  };

  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      if (target.nodeType === 9 && target !== document) onRewritten(target as Document);
    }
    if (records.some((record) => concerns(record, document, roots))) changed();
  });

  // Editors are found anew each time: documents are rewritten, bodies replaced.
  const attach = (place: Place): void => {
    const now = place.bodies.map(({ root }) => (root.ownerDocument === document ? root : root.ownerDocument));
    if (now.length === roots.length && now.every((root, index) => root === roots[index])) return;
    observer.disconnect();
    observer.observe(document, { childList: true, subtree: true });
    for (const root of now) observer.observe(root, { childList: true, characterData: true, subtree: true });
    for (const around of now.flatMap((root) => rootAround(root) ?? []))
      observer.observe(around, { childList: true, subtree: true });
    // The page of a nested editor may put another frame, or its source, in the place of the body.
    for (const between of pagesBetween(place)) observer.observe(between, { childList: true, subtree: true });
    roots = now;
    onRebuilt(place);
  };

  const view = document.defaultView;
  for (const type of ['input', 'change', 'focusout'])
    view?.addEventListener(type, changed, { capture: true, signal });
  document.addEventListener('load', changed, { capture: true, signal });
  onOffice(settle, signal);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  settle();
  return () => {
    sent = '';
  };
}

function pagesBetween({ document, bodies }: Place): Document[] {
  const pages = bodies.flatMap(({ root }) => documentsUp(root.ownerDocument, document).slice(1));
  return [...new Set(pages)];
}

// The documents from this one up to that of the form, which is left out.
function documentsUp(inner: Document, form: Document): Document[] {
  if (inner === form) return [];
  const above = inner.defaultView && frameOf(inner.defaultView)?.ownerDocument;
  return above ? [inner, ...documentsUp(above, form)] : [inner];
}

// Inside a body every change counts; around it only what may be an editor or a field (a ticking clock is neither).
function concerns(record: MutationRecord, document: Document, roots: Node[]): boolean {
  const { target } = record;
  if (target.ownerDocument !== document && target !== document) return true;
  if (roots.some((root) => root !== document && !isGone(root) && root.contains(target))) return true;
  return [...record.addedNodes, ...record.removedNodes].some(mayWrite);
}

const writing = 'iframe, textarea, select, input, [contenteditable]';

function mayWrite(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return element.matches(writing) || element.querySelector(writing) !== null;
}
