// Article forms without a body that could be found: an editor that is still loading, or of a kind nobody knows.
import type { Words } from '../model.ts';
import { columnElement } from './draft-column.ts';
import { namedField } from './draft-fields.ts';

/** Said of them: what is in such an editor is unknown. */
export const noBody: Words = {
  zh: '没有找到正文编辑框（还没有载入，或者是不认识的编辑器），读不到稿件。请人工核对。',
  en: 'No body editor was found (still loading, or of an unknown kind); the draft cannot be read. Check it by hand.',
};

/** The form itself, where it has the column and the source that only articles have and is no search above a list. */
export function bodilessForm(form: HTMLFormElement | undefined): HTMLFormElement | undefined {
  if (!form || asksFor(form)) return undefined;
  return columnElement(form) && namedField(form, 'contentSource') ? form : undefined;
}

// The search above a list has title, column and source, too.
function asksFor(form: HTMLFormElement): boolean {
  const controls = form.querySelectorAll<HTMLElement>('button, a, input[type=submit], input[type=button]');
  return Array.from(controls).some((control) =>
    /查\s*询|搜\s*索|检\s*索|筛\s*选|^(?:search|query|filter)$/i.test(
      ((control as HTMLInputElement).value || control.textContent) ?? '',
    ),
  );
}
