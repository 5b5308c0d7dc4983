// The controls of a form that publish, for the panel must never lie on them.
import { allIn } from '../../lib/review/draft-deep.ts';
import { controlSelector, leadsElsewhere, whatDoes } from '../../lib/review/guard-controls.ts';

/** Controls that publish or send, in the form's document and in those around it. */
export function publishing(windows: Window[]): Element[] {
  return windows.flatMap(({ document }) =>
    allIn(document, controlSelector).filter(
      (control) => /^(?:publish|submit)$/.test(whatDoes(control).does ?? '') && !leadsElsewhere(control),
    ),
  );
}
