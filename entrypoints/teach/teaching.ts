// One teaching in one page: what is pointed at becomes a lesson, the lesson is drawn, and what is saved goes to the background.
import { wordsOf } from '../../lib/errors.ts';
import { ask, type TeachContext } from '../../lib/messages.ts';
import { livePage, nodeIn } from '../../lib/pages/live.ts';
import type { PageNode } from '../../lib/pages/page.ts';
import { titleAt } from '../../lib/pages/recipe-infer.ts';
import { say } from '../../lib/words.ts';
import { element, shadowHost } from '../portal/element.ts';
import { teaches } from '../portal/veil.ts';
import { type Acts, drawCard } from './card.ts';
import { raiseLayer } from './layer.ts';
import {
  firstLesson,
  type Lesson,
  shownIn,
  withDateAt,
  withList,
  withNext,
  withOnly,
  withPick,
} from './lesson.ts';
import { holds, recipeFrom } from './lesson-recipe.ts';
import { framesOf, hover, listsOf, picks } from './offered.ts';
import { hearPointing } from './pick.ts';
import css from './teach.css?inline';

const position =
  'position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; pointer-events: none !important;';

/** Begins; answers with what ends it. */
export function teach(document: Document): () => void {
  const ending = new AbortController();
  const { host, root } = shadowHost(document, css, position);
  teaches(true);
  ending.signal.addEventListener('abort', () => {
    host.remove();
    teaches(false);
  });
  const end = () => ending.abort();
  ask('teach.context', { url: location.href }).then(
    (context) => (context ? begin(document, host, root, context, ending) : end()),
    end,
  );
  return end;
}

function begin(
  document: Document,
  host: HTMLElement,
  root: ShadowRoot,
  context: TeachContext,
  ending: AbortController,
): void {
  if (ending.signal.aborted) return;
  const page = livePage(document);
  const lists = listsOf(page, context);
  const shield = element('div', { class: 'shield' });
  const card = element('section', { class: 'card', role: 'dialog', lang: document.documentElement.lang });
  root.append(shield);
  const layer = raiseLayer(document, root, host, ending.signal);
  root.append(card);
  let steps: Lesson[] = [firstLesson(page, context)];
  let over: PageNode | undefined;
  let fault: string | undefined;
  let busy = false;
  const lesson = () => steps.at(-1) as Lesson;

  const frames = () => layer.show([...framesOf(lesson(), context), ...hover(over, lesson())]);
  const draw = () => {
    shield.hidden = lesson().saved !== undefined;
    drawCard(
      card,
      root,
      { lesson: lesson(), context, lists, fault, busy, canUndo: steps.length > 1, page },
      acts,
    );
    frames();
  };
  const step = (next: Lesson) => {
    steps = [...steps, next];
    fault = undefined;
    draw();
  };
  /** Typing and choosing are no steps of their own. */
  const amend = (next: Partial<Lesson>, redraw = true) => {
    steps = [...steps.slice(0, -1), { ...lesson(), ...next }];
    if (redraw) draw();
  };
  const acts: Acts = {
    undo: () => {
      steps = steps.slice(0, -1);
      fault = undefined;
      draw();
    },
    leave: () => ending.abort(),
    only: () => step(withOnly(page, lesson())),
    list: (choice) => step(withList(page, lesson(), choice.nodes)),
    candidate: (at) => step({ ...lesson(), at }),
    date: (date) => step(withDateAt(page, lesson(), date)),
    askNext: () => step({ ...lesson(), asksNext: true }),
    amend,
    save: () => void save(),
    takeBack: () => void takeBack(),
  };

  const save = async () => {
    const shown = shownIn(lesson());
    const recipe = recipeFrom(page, lesson(), context, freshId());
    if (!shown || !recipe || busy) return;
    if (!holds(page, recipe, shown)) return failed('teach_not_same');
    busy = true;
    draw();
    await ask('teach.save', { recipe, column: lesson().column }).then(
      (tried) => amend({ saved: { id: recipe.id, tried } }, false),
      (error) => {
        fault = say(wordsOf(error));
      },
    );
    busy = false;
    draw();
  };
  const failed = (key: 'teach_not_same') => {
    fault = key;
    draw();
  };
  const takeBack = async () => {
    const { saved, ...rest } = lesson();
    if (!saved || busy) return;
    busy = true;
    await ask('teach.undo', { id: saved.id }).then(
      () => {
        steps = [...steps.slice(0, -1), rest];
      },
      (error) => {
        fault = say(wordsOf(error));
      },
    );
    busy = false;
    draw();
  };

  hearPointing(
    { shield, host, under: layer.under },
    {
      over: (found) => {
        const next = found && picks(lesson()) ? titleAt(page, nodeIn(page, found)) : undefined;
        if (next === over) return;
        over = next;
        frames();
      },
      picked: (found) => {
        const now = lesson();
        if (!picks(now)) return;
        const node = nodeIn(page, found);
        step(now.asksNext ? withNext(page, now, linkOf(node)) : withPick(page, now, node));
      },
      left: () => ending.abort(),
    },
    ending.signal,
  );
  draw();
  card.querySelector<HTMLElement>('h2')?.focus();
}

function linkOf(node: PageNode): PageNode | undefined {
  for (let at: PageNode | undefined = node; at; at = at.parent()) if (at.tag === 'a') return at;
  return node.first('a');
}

/** `randomUUID` is for secure contexts only, and most portals are not. */
function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
