// What is aimed at while a person points: shown, stepped through, taken.
import { wordsOf } from '../../lib/errors.ts';
import { ask } from '../../lib/messages.ts';
import type { FieldAnchor, OfficeField } from '../../lib/model.ts';
import { patternOf } from '../../lib/review/office-address.ts';
import { anchorFor } from '../../lib/review/office-anchor.ts';
import { say, t } from '../../lib/words.ts';
import type { Layer } from './layer.ts';
import { type Aim, aimAt, fieldsBelow, rectIn } from './under.ts';

/** One pointing while it is under way. */
export type Picking = {
  /** The window of the form; undefined: that of what is pointed at. */
  form?: Window;
  /** The window the layer lies over: all frames of this site are below it. */
  top: Window;
  field: OfficeField;
  layer: Layer;
  end: AbortController;
  aim?: Aim;
  /** Where the keyboard stands among the fields. */
  at: number;
};

/** Goes to the next field of the page, of whichever frame, round the ends. */
export function step(picking: Picking, by: number): void {
  const fields = fieldsBelow(picking.top.document);
  if (fields.length === 0) return;
  picking.at = (picking.at + by + fields.length + (picking.at < 0 && by < 0 ? 1 : 0)) % fields.length;
  const element = fields[picking.at];
  if (!element) return;
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  show(picking, aimAt(element, picking.field));
  const { top, height } = rectIn(picking.top, element);
  picking.layer.bar.classList.toggle('low', top + height / 2 < 190);
}

/** Outlines what is aimed at, and says how it reads. */
export function show(picking: Picking, aim: Aim | undefined): void {
  const { layer, top } = picking;
  picking.aim = aim;
  layer.take.disabled = !aim || !!aim.refused;
  layer.box.style.display = aim ? 'block' : 'none';
  if (!aim) return;
  const refused = !!aim.refused;
  layer.box.classList.toggle('refused', refused);
  layer.said.classList.toggle('refused', refused);
  layer.said.textContent = aim.refused
    ? t(aim.refused)
    : t('pick_reads', short(aim.text) || t('pick_nothing'));
  const { x, y, width, height } = rectIn(top, aim.element);
  Object.assign(layer.box.style, {
    left: `${x - 3}px`,
    top: `${y - 3}px`,
    width: `${width + 6}px`,
    height: `${height + 6}px`,
  });
}

/** Keeps what is aimed at; the pointing is over then. */
export async function take({ aim, field, end, layer, ...picking }: Picking): Promise<void> {
  if (!aim || aim.refused) return;
  const form = picking.form ?? aim.element.ownerDocument.defaultView;
  if (!form) return;
  // What makes it longer than this is no part of the form's address.
  const address = form.location.href.slice(0, 4000);
  layer.take.disabled = true;
  await ask('office.taught', { field, address, anchor: anchorIn(aim.element, field, form) }).then(
    () => end.abort(),
    (error: unknown) => {
      layer.said.classList.add('refused');
      layer.said.textContent = say(wordsOf(error));
    },
  );
}

function anchorIn(element: Element, field: OfficeField, form: Window): FieldAnchor {
  const anchor = anchorFor(element, field);
  const { ownerDocument } = element;
  return ownerDocument === form.document
    ? anchor
    : { ...anchor, frame: patternOf(ownerDocument.location.href) };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
