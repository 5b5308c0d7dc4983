// The fields of a form as they stand: what a person or a ready-made recipe told comes first, then what scores best.
import type { ColumnKey, Draft, OfficeField } from '../model.ts';
import { claimedColumn } from './claimed-column.ts';
import type { Body } from './draft-bodies.ts';
import { columnOf } from './draft-column.ts';
import { crumbIn, crumbParam, saidAround } from './draft-crumbs.ts';
import { type FieldName, textField } from './draft-fields.ts';
import { filesOf } from './draft-files.ts';
import { titleIn } from './draft-heading.ts';
import { fieldText } from './draft-labels.ts';
import { columnKeysOf, mappedColumn, type ToldForm, toldForm } from './office.ts';

/** A form with a title; `scope` is where its fields are looked for. */
type Form = { document: Document; window: Window; title: HTMLElement; bodies: Body[]; scope: ParentNode };

/** All of a draft but its address and its text. */
export function formFields(form: Form): Omit<Draft, 'url' | 'text'> {
  const told = toldForm(form.document);
  const taught = new Set<OfficeField>();
  const tell = (name: OfficeField) => {
    const field = told.field(name);
    if (field?.taught) taught.add(name);
    return field;
  };
  const field = (name: FieldName) => tell(name)?.text() ?? inForm(form, (scope) => textField(scope, name));
  const title = titleIn(form.title, tell('title')?.text() ?? fieldText(form.title));
  tell('body');
  const { claims, ...column } = columnIn(form, tell('column')?.text(), told);
  const claimed = [...(form.bodies.some(({ kind }) => kind === 'code') ? ['text' as const] : []), ...claims];
  return {
    title,
    ...column,
    contentSource: field('contentSource'),
    author: field('author'),
    publishedOn: field('publishedOn'),
    documentNumber: field('documentNumber'),
    abstract: field('abstract'),
    ...filesOf(form, tell('attachments')?.elements),
    ...((taught.size > 0 || told.office) && {
      recipe: { taught: [...taught], ...(told.office && { office: told.office }) },
    }),
    ...(claimed.length > 0 && { claimed }),
  };
}

// The block editor of WordPress puts its settings away while one writes.
const lastSeen = new WeakMap<Document, string>();

// What the form itself does not say may stand beside it in the document (WordPress' side panels).
function inForm({ scope, document }: Form, read: (scope: ParentNode) => string): string {
  return read(scope) || (scope === document ? '' : read(document));
}

type Column = Pick<Draft, 'column' | 'columnKeys' | 'columnSaid'> & { claims: 'column'[] };

// Words of the form first, for they follow the hand; the numbers of hidden fields and addresses only where it shows none.
function columnIn(form: Form, text: string | undefined, told: ToldForm): Column {
  const { document } = form;
  const { columnElsewhere, columnPanel, columnClaim } = told;
  const claimed = columnPanel === 'closed' && columnClaim ? claimedColumn(document) : undefined;
  const read = () => text ?? (columnElsewhere ? '' : inForm(form, columnOf));
  // Nobody chooses another one while the panel is closed; an office may have put its own field beside it.
  const before = columnPanel === 'closed' ? lastSeen.get(document) : undefined;
  const shown = claimed?.text || (before ?? read());
  if (columnPanel === 'open') lastSeen.set(document, shown);
  const claims: 'column'[] = claimed?.text || claimed?.keys.length ? ['column'] : [];
  const keys = shown ? [{ param: '', value: shown }] : numbersOf(form, claimed?.keys ?? []);
  const mapped = mappedColumn(keys);
  if (mapped) {
    const { column, ...key } = mapped;
    return { column, columnKeys: [key], claims };
  }
  const said = shown || !keys.length ? [] : saidAround(form.window);
  return {
    column: shown,
    ...(keys.length > 0 && { columnKeys: keys }),
    ...(said.length > 0 && { columnSaid: said }),
    claims,
  };
}

// Where nothing is sent that tells it, 当前位置 does, once a person said which column that is.
function numbersOf({ scope, window, document }: Form, claimed: ColumnKey[]): ColumnKey[] {
  const keys = [...claimed, ...columnKeysOf(scope, window)];
  const crumb = keys.length ? '' : crumbIn(document);
  return crumb ? [{ param: crumbParam, value: crumb }] : keys;
}
