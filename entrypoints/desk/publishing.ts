// The controls of a form that publish, for the panel must never lie on them.
import { allIn } from '../../lib/review/draft-deep.ts';
import { isShown } from '../../lib/review/draft-shown.ts';
import { controlSelector, leadsElsewhere, whatDoes } from '../../lib/review/guard-controls.ts';

/**
 * Controls that publish or send, and those that keep the article, in the form's document and in those around it; where none
 * sends, what a page calls 确定 does.
 */
export function publishing(windows: Window[]): Element[] {
  const controls = windows
    .flatMap(({ document }) => allIn(document, controlSelector))
    .filter((control) => !leadsElsewhere(control))
    .map((control) => ({ control, ...whatDoes(control) }));
  const sending = controls.filter(({ does }) => /^(?:publish|submit)$/.test(does ?? ''));
  const alone = !sending.some(({ control }) => isShown(control));
  const keeping = controls.filter(
    ({ does, words }) => does === 'draft' || (does === 'save' && (alone || /存|save/i.test(words))),
  );
  return [...sending, ...keeping].map(({ control }) => control);
}
