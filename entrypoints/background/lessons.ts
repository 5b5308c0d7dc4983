// 教一次发布: while one ordinary publishing is watched, what was pressed before something left is proposed as a way.
import { browser } from 'wxt/browser';
import { Explained } from '../../lib/errors.ts';
import type { Verbs } from '../../lib/messages.ts';
import type { Instant, LearnedTrigger } from '../../lib/model.ts';
import { isAsCleared } from '../../lib/review/cleared.ts';
import { changeOffice } from '../../lib/store/offices.ts';
import { type OpenEditor, openEditors } from './editors.ts';
import { originOf, placeOf, type Sender } from './sender.ts';
import { tellPanel } from './tell.ts';

type In<V extends keyof Verbs> = Verbs[V][0];
type Out<V extends keyof Verbs> = Promise<Verbs[V][1]>;

/** What is watched for in one site, or was seen. `proposed`: what something followed from. */
type Lesson = {
  tabId: number;
  until: number;
  saw?: { trigger: LearnedTrigger; at: number };
  proposed: LearnedTrigger[];
};

const prefix = 'lesson:';
const lastsMs = 600_000;
/** A page may ask the server or the person before it sends. */
const followsMs = 15_000;
/** Of a request only what follows at once is believed: pages send many by themselves. */
const requestMs = 4_000;

/** Begins a lesson. The publishing is a real one: only a text that was cleared may go out by it. */
export async function beginLesson(editor: OpenEditor, now: Instant): Promise<void> {
  const { report, cleared, origin, place } = editor;
  if (report.state !== 'read' || !cleared || !isAsCleared(cleared.text, report.draft))
    throw new Explained({
      zh: '请先完成本稿的审查，再教一次发布：这一次会真的发布出去。',
      en: 'Finish the review of this draft first: the publishing that is watched is a real one.',
    });
  await keep(origin, { tabId: place.tabId, until: Date.parse(now) + lastsMs, proposed: [] });
}

/** A press or key of a person, in any frame of the tab. */
export async function lessonSaw(
  { trigger }: In<'lesson.saw'>,
  sender: Sender,
  now: Instant,
): Out<'lesson.saw'> {
  await change(sender, now, (lesson, at) => ({ ...lesson, saw: { trigger, at } }));
  return undefined;
}

/** Something left the page: what was pressed last before it is proposed. */
export async function lessonSent(
  { how }: In<'lesson.sent'>,
  sender: Sender,
  now: Instant,
): Out<'lesson.sent'> {
  await change(sender, now, (lesson, at) => {
    const { saw, proposed } = lesson;
    if (!saw || at - saw.at > (how === 'request' ? requestMs : followsMs)) return lesson;
    if (proposed.some((one) => isSame(one, saw.trigger))) return lesson;
    return { ...lesson, proposed: [...proposed, saw.trigger].slice(-5) };
  });
  return undefined;
}

/** What a lesson of that site is at. */
export async function proposalsOf(
  origin: string,
  now: Instant,
): Promise<{ teaching: boolean; proposed: LearnedTrigger[] }> {
  const { until = 0, proposed = [] } = (await lessonOf(origin)) ?? {};
  return { teaching: until > Date.parse(now) && proposed.length === 0, proposed };
}

/** A way is kept as one that publishes or one that does not, in place of one that is the same; or forgotten. */
export async function keepTaught(
  origin: string,
  { trigger, forget }: { trigger: LearnedTrigger; forget?: true },
  now: Instant,
): Promise<void> {
  await changeOffice(origin, now, (recipe) => {
    const others = recipe.triggers.filter((one) => one.id !== trigger.id && !isSame(one, trigger));
    return { ...recipe, triggers: forget ? others : [...others, trigger] };
  });
  const lesson = await lessonOf(origin);
  if (!lesson) return;
  const proposed = lesson.proposed.filter((one) => one.id !== trigger.id);
  if (proposed.length > 0) await keep(origin, { ...lesson, proposed });
  else await browser.storage.session.remove(prefix + origin);
}

/** Nothing is watched for any more, what was seen is forgotten. */
export async function endLesson(origin: string): Promise<void> {
  await browser.storage.session.remove(prefix + origin);
}

async function change(
  sender: Sender,
  now: Instant,
  act: (lesson: Lesson, at: number) => Lesson,
): Promise<void> {
  const origin = originOf(sender);
  if (!origin) return;
  const { tabId } = placeOf(sender);
  await navigator.locks.request(prefix + origin, async () => {
    const lesson = await lessonOf(origin);
    const at = Date.parse(now);
    if (!lesson || lesson.tabId !== tabId || at > lesson.until) return;
    const next = act(lesson, at);
    await keep(origin, next);
    if (next.proposed.length === lesson.proposed.length) return;
    for (const editor of await openEditors()) if (editor.origin === origin) await tellPanel(editor);
  });
}

async function lessonOf(origin: string): Promise<Lesson | undefined> {
  const stored = await browser.storage.session.get<Record<string, Lesson>>(prefix + origin);
  return stored[prefix + origin];
}

async function keep(origin: string, lesson: Lesson): Promise<void> {
  await browser.storage.session.set({ [prefix + origin]: lesson });
}

function isSame(a: LearnedTrigger, b: LearnedTrigger): boolean {
  return a.kind === b.kind && a.key === b.key && a.frame === b.frame && a.selectors[0] === b.selectors[0];
}
