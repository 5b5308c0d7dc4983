// By what the guard keeps something from a page, seen in the world that its scripts share: what they stop, as they stop it.
import type { Page } from 'puppeteer-core';
import type { HeldBy } from '../../lib/review/ways.ts';

/** Counts `zhishou:submit`, by which the page's own `form.submit()` is asked about. */
const by: Record<string, HeldBy> = {
  'preventDefault click': 'click',
  'preventDefault keydown': 'key',
  'preventDefault submit': 'submit',
  'preventDefault zhishou:submit': 'script',
  'stopImmediatePropagation pointerdown': 'press',
  'stopImmediatePropagation mousedown': 'press',
};

/** Watches every frame of the page from now on; the answer tells what was kept back since it was last asked. */
export async function watchKeptBack(page: Page, extensionId: string): Promise<() => HeldBy[]> {
  const cdp = await page.createCDPSession();
  let seen: HeldBy[] = [];
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    const one = name === 'keptBack' ? by[payload] : undefined;
    if (one && !seen.includes(one)) seen.push(one);
  });
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (!context.origin.includes(extensionId)) return;
    const at = { executionContextId: context.id };
    void cdp
      .send('Runtime.addBinding', { name: 'keptBack', ...at })
      .then(() => cdp.send('Runtime.evaluate', { expression: watching, contextId: context.id }))
      // A frame may be gone by then.
      .catch(() => undefined);
  });
  await cdp.send('Runtime.enable');
  return () => {
    const all = seen;
    seen = [];
    return all;
  };
}

const watching = `for (const name of ['preventDefault', 'stopImmediatePropagation']) {
  const native = Event.prototype[name];
  Event.prototype[name] = function () {
    keptBack(name + ' ' + this.type);
    return native.call(this);
  };
}`;
