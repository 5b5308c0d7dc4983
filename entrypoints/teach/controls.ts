// The few controls of the card, built of plain elements; they act on what a person does only.
import { element } from '../portal/element.ts';

/** A box to choose from; what is chosen by a script of the page changes nothing. */
export function choice(
  options: { value: string; words: string }[],
  chosen: string,
  act: (value: string) => void,
  key: string,
): HTMLSelectElement {
  const made = element(
    'select',
    { 'data-key': key },
    ...options.map(({ value, words }) =>
      element('option', { value, ...(value === chosen ? { selected: '' } : {}) }, words),
    ),
  );
  made.addEventListener('change', (event) => {
    if (event.isTrusted) act(made.value);
  });
  return made;
}

/** A label over its control. */
export function field(label: string, control: HTMLElement): HTMLElement {
  return element('label', {}, element('span', {}, label), control);
}

/** A sentence that says what is odd, or what went wrong. */
export function note(kind: 'warn' | 'broken' | 'good', words: string): HTMLElement {
  const mark = { warn: '! ', broken: '✕ ', good: '✓ ' }[kind];
  return element(
    'p',
    { class: `note ${kind}`, role: kind === 'broken' ? 'alert' : 'status' },
    `${mark}${words}`,
  );
}

/** Words of the page, cut to what a line of the card holds. */
export const short = (words: string) => (words.length > 18 ? `${words.slice(0, 18)}…` : words);
