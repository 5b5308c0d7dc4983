// The controls of a form that publish, for the panel must never lie on them.
import { allIn } from '../../lib/review/draft-deep.ts';
import { isShown } from '../../lib/review/draft-shown.ts';
import { controlSelector, leadsElsewhere, whatDoes } from '../../lib/review/guard-controls.ts';

/** Controls that publish or send, in the form's document and in those around it; where none does, those that save. */
export function publishing(windows: Window[]): Element[] {
  const controls = windows
    .flatMap(({ document }) => allIn(document, controlSelector))
    .filter((control) => !leadsElsewhere(control))
    .map((control) => ({ control, does: whatDoes(control).does ?? '' }));
  const sending = controls.filter(({ does }) => /^(?:publish|submit)$/.test(does));
  const saving = sending.some(({ control }) => isShown(control)) ? [] : controls.filter(saves);
  return [...sending, ...saving].map(({ control }) => control);
}

function saves({ does }: { does: string }): boolean {
  return does === 'save';
}
