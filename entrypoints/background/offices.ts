// Back offices: what is known of one, what a person points at in its forms, and what its columns are called.
import { browser } from 'wxt/browser';
import { Explained } from '../../lib/errors.ts';
import type { Verbs } from '../../lib/messages.ts';
import type { Instant, OfficeRecipe, ReadyOffice } from '../../lib/model.ts';
import type { KnownOffice } from '../../lib/review/office.ts';
import { patternOf } from '../../lib/review/office-address.ts';
import { allColumns } from '../../lib/store/columns.ts';
import { changeOffice, officeOf } from '../../lib/store/offices.ts';
import { siteOf } from '../../lib/store/sites.ts';
import offices from '../../public/data/offices.json';
import { categoriesOf } from './categories.ts';
import { mine } from './claiming.ts';
import { bringPick } from './scripts.ts';
import { originOf, type Sender } from './sender.ts';
import { order } from './tell.ts';

type In<V extends keyof Verbs> = Verbs[V][0];
type Out<V extends keyof Verbs> = Promise<Verbs[V][1]>;

const ready: ReadyOffice[] = offices;

/** Asked by the desk of each frame where someone writes. */
export async function officeKnown(_: In<'office.known'>, sender: Sender): Out<'office.known'> {
  return knownOffice(originOf(sender) ?? '');
}

/** What is known of the back office at that origin: taught, ready-made, and what its own portal calls its columns by. */
export async function knownOffice(origin: string): Promise<KnownOffice> {
  const recipe = await officeOf(origin);
  const categories = categoriesOf(origin, await allColumns());
  return { ...(recipe && { recipe }), ready, categories };
}

/** Puts the pointing script into the form's frame, and the form's tab in front. */
export async function point({ key, field }: In<'review.point'>, sender: Sender): Out<'review.point'> {
  const { place, panel } = await mine(key, sender);
  if (panel && panel.tabId !== place.tabId) {
    const tab = await browser.tabs.update(place.tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  }
  await bringPick(place);
  await order('pick.start', { field }, place);
  return undefined;
}

/** True where a frame of the tab has something to write in. What is in it is not looked at. */
export async function writtenIn({ tabId }: In<'tab.written'>): Out<'tab.written'> {
  const target = { tabId, allFrames: true };
  const func = () =>
    document.designMode === 'on' || !!document.querySelector('textarea, [contenteditable], form iframe');
  const frames = await browser.scripting.executeScript({ target, func }).catch(() => []);
  return frames.some(({ result }) => result === true);
}

/** The same as from the panel, in a tab where no panel stands: the form is where the title is pointed at. */
export async function pointIn({ tabId }: In<'tab.point'>): Out<'tab.point'> {
  const place = { tabId, frameId: 0 };
  await bringPick(place);
  await order('pick.start', { field: 'title', anywhere: true }, place);
  return undefined;
}

/** Keeps what was pointed at, for the form of that address; what was pointed at before gives way. */
export async function taught(
  { field, address, anchor }: In<'office.taught'>,
  sender: Sender,
  now: Instant,
): Out<'office.taught'> {
  const origin = originOf(sender) ?? '';
  if (new URL(address).origin !== origin) throw foreign;
  const pattern = patternOf(address);
  const site = await siteOf(origin);
  await changeOffice(origin, now, (recipe) => {
    const form = recipe.forms.find((one) => one.address === pattern) ?? { address: pattern, fields: {} };
    const forms = recipe.forms.filter((one) => one.address !== pattern);
    const next = { ...form, fields: { ...form.fields, [field]: anchor } };
    return { ...recipe, name: recipe.name || (site?.title ?? ''), forms: [...forms, next] };
  });
  return undefined;
}

/** Forgets what was pointed at, in every form of the site that it may have come from. */
export async function unpoint(
  { key, field }: In<'review.unpoint'>,
  sender: Sender,
  now: Instant,
): Out<'review.unpoint'> {
  const { origin } = await mine(key, sender);
  await changeOffice(origin, now, (recipe) => ({ ...recipe, forms: without(recipe, field) }));
  return undefined;
}

/** One line of the column map, in place of the one before. */
export async function mapColumn(
  { key, as, column }: In<'review.column'>,
  sender: Sender,
  now: Instant,
): Out<'review.column'> {
  const { origin } = await mine(key, sender);
  const site = await siteOf(origin);
  await changeOffice(origin, now, (recipe) => {
    const others = recipe.columns.filter((one) => one.param !== as.param || one.value !== as.value);
    const columns = column ? [...others, { ...as, column }] : others;
    return { ...recipe, name: recipe.name || (site?.title ?? ''), columns };
  });
  return undefined;
}

const foreign = new Explained({
  zh: '指的位置不属于这个网站，没有记住。',
  en: 'What was pointed at does not belong to this site; it was not kept.',
});

function without({ forms }: OfficeRecipe, field: In<'review.unpoint'>['field']): OfficeRecipe['forms'] {
  return forms
    .map(({ address, fields: { [field]: _, ...fields } }) => ({ address, fields }))
    .filter(({ fields }) => Object.keys(fields).length > 0);
}
