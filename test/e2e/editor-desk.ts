// One make's office, open in the browser: writing, arming a trigger, doing what a person does, and what came of it.
import type { Frame, Page } from 'puppeteer-core';
import type { DraftReport } from '../../lib/messages.ts';
import type { Make } from '../editors/make.ts';
import type { EditorOffice } from '../editors/serve.ts';
import type { Trigger } from '../editors/triggers.ts';
import { until } from './browser.ts';

/** What the page's own script (test/editors/page/office.js) offers. */
declare const office: {
  body?: { roots(): HTMLElement[]; source?(on: boolean): unknown; rebuild?(): unknown };
  write(title: string, html: string): unknown;
  html(): string;
  marked(): boolean;
  writesIn(): Promise<boolean>;
  heard: boolean;
  listen(): void;
  arm(control: string, handler: object | undefined): void;
  point(element: Element): { x: number; y: number };
  titleField(): HTMLElement;
};

/** An open editor as the background keeps it. */
export type Open = {
  key: string;
  place: { tabId: number; frameId: number };
  report: DraftReport;
  held?: { words: string; at: string; frameId: number };
};

export type EditorDesk = {
  form: Frame;
  write(title: string, html: string): Promise<void>;
  /** The live bodies, byte for byte. */
  html(): Promise<string>;
  arm(trigger: Trigger): Promise<void>;
  /** Brings the focus to where the trigger's last step happens. */
  approach(trigger: Trigger): Promise<void>;
  /** True once the page has heard a key since the last approach; of a press with the mouse always. */
  hasHeard(trigger: Trigger): Promise<boolean>;
  /** The last step: the press that publishes. */
  fire(trigger: Trigger): Promise<void>;
  press(selector: string): Promise<void>;
  /** True where a finding is marked in the body, or drawn beside it where the browser cannot mark there. */
  marked(): Promise<boolean>;
  /** True where the page was told since the last `arm` that the person must press again. */
  noticed(): Promise<boolean>;
  /** Where focus and the control are, for a cell in which nothing came of a press. */
  state(): Promise<string>;
  source(on: boolean): Promise<void>;
  rebuild(): Promise<void>;
};

/** Opens the office of a make and waits for its editor. */
export async function openDesk(page: Page, served: EditorOffice, make: Make): Promise<EditorDesk> {
  await page.bringToFront();
  await page.goto(`${served.origin}/${make.id}/`);
  const form = await until(async () => {
    for (const frame of page.frames()) {
      if (await frame.evaluate(() => !!office.body).catch(() => false)) return frame;
    }
    return undefined;
  }, `the editor of ${make.name}`);
  const home = (trigger: Trigger) => {
    const outside = trigger.outside && make.shape.outside[trigger.outside];
    const at = outside && page.frames().find((frame) => frame.url().endsWith(`/${make.id}/${outside.path}`));
    return { frame: at ?? form, handler: outside ? { on: 'click', frame: outside.frame } : trigger.handler };
  };
  const click = async (frame: Frame, selector: string) => {
    const { x, y } = await frame.evaluate((one: string) => {
      const element = document.querySelector(one);
      if (!element) throw new Error(`No ${one}.`);
      return office.point(element);
    }, selector);
    await page.mouse.click(x, y);
  };
  const intoBody = async () => {
    const { x, y } = await form.evaluate(() => office.point(office.body?.roots()[0] as HTMLElement));
    await page.mouse.click(x, y);
  };
  // The focus may be on its way to the panel's frame, in another process: it is taken once that has arrived, too.
  const intoField = async (act: Trigger['act']) => {
    if (act !== 'enter-title' && act !== 'enter' && act !== 'space') return;
    const isThere = () =>
      form.evaluate(async (title: boolean) => {
        const field = title ? office.titleField() : document.querySelector<HTMLElement>('#act');
        const hasIt = () => document.hasFocus() && field !== null && document.activeElement === field;
        const had = hasIt();
        window.focus();
        field?.focus();
        for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
        return had && hasIt();
      }, act === 'enter-title');
    await until(isThere, 'the focus');
  };
  return {
    form,
    write: async (title, html) => {
      await form.evaluate(
        async (words: string, text: string) => void (await office.write(words, text)),
        title,
        html,
      );
    },
    html: () => form.evaluate(() => office.html()),
    arm: async (trigger) => {
      const { frame, handler } = home(trigger);
      await anyFrame(page, () => {
        for (const told of document.querySelectorAll('zhishou-notice')) told.remove();
        return false;
      });
      await frame.evaluate((control, bound) => office.arm(control, bound), trigger.control, handler);
    },
    approach: async ({ act }) => {
      if (act !== 'click') await form.evaluate(() => office.listen());
      if (!act.startsWith('ctrl')) return intoField(act);
      // The panel may take the focus in that moment: then a person clicks again.
      await until(async () => {
        await intoBody();
        return form.evaluate(() => office.writesIn());
      }, 'the focus in the body');
    },
    hasHeard: async ({ act }) => act === 'click' || form.evaluate(() => office.heard),
    fire: async (trigger) => {
      if (trigger.act === 'click') return click(home(trigger).frame, '#act');
      if (trigger.act === 'space') return page.keyboard.press(' ');
      if (trigger.act.startsWith('enter')) return page.keyboard.press('Enter');
      await page.keyboard.down('Control');
      await page.keyboard.press(trigger.act === 'ctrl-s' ? 's' : 'Enter');
      await page.keyboard.up('Control');
    },
    press: (selector) => click(form, selector),
    marked: () => form.evaluate(() => office.marked()),
    noticed: () => anyFrame(page, () => document.querySelector('zhishou-notice') !== null),
    state: () =>
      form.evaluate(() => {
        const box = document.querySelector('#act')?.getBoundingClientRect();
        const at = box && [box.x, box.y, box.width, box.height].map(Math.round);
        return JSON.stringify({ at, focus: document.activeElement?.outerHTML.slice(0, 80), y: scrollY });
      }),
    source: async (on) => {
      await form.evaluate(async (view: boolean) => void (await office.body?.source?.(view)), on);
    },
    rebuild: async () => {
      await form.evaluate(async () => void (await office.body?.rebuild?.()));
    },
  };
}

async function anyFrame(page: Page, look: () => boolean): Promise<boolean> {
  const all = await Promise.all(page.frames().map((frame) => frame.evaluate(look).catch(() => false)));
  return all.includes(true);
}

/** True where that make's office has such a way to publish. */
export function applies(make: Make, trigger: Trigger): boolean {
  if (trigger.form && make.formless) return false;
  return !trigger.outside || make.shape.outside[trigger.outside] !== undefined;
}
