// What the background orders: clear, let go, point, mark.
import { onOrder } from '../../lib/messages.ts';
import { type Place, placeIn } from '../../lib/review/draft.ts';
import { highlightsOf, targetOf } from '../../lib/review/marks.ts';
import { isOrphan } from '../editor/orphan.ts';
import type { Desk, Editor } from './known.ts';

/** Until the post's end; an orphan has nothing to stop listening to any more. */
export function takeOrders(desk: Desk): void {
  const { life, document } = desk.post;
  const now = async (act: (editor: Editor, place: Place) => void) => {
    const editor = await desk.editor;
    const place = editor && placeIn(document);
    if (place) act(editor, place);
  };
  const undo = [
    onOrder('guard.clear', ({ cleared }) => {
      desk.guard.clear(cleared);
      void now(({ panel }) => panel.showCleared(!!cleared));
    }),
    onOrder('guard.go', () => desk.guard.go()),
    onOrder('panel.here', ({ key }) => void now((editor) => editor.key === key && editor.panel.arrived())),
    onOrder('mark.show', (spot) => void now(({ panel }, place) => panel.pointAt(targetOf(place, spot)))),
    onOrder('mark.all', ({ marks }) => {
      void now(({ panel }, place) => {
        panel.arrived();
        panel.showMarks(marks, highlightsOf(place, marks));
      });
    }),
  ];
  life.signal.addEventListener('abort', () => {
    if (!isOrphan()) for (const stop of undo) stop();
  });
}
