// What the tests of a real WordPress ask of the extension and of its database.
import type { Page } from 'puppeteer-core';
import type { WordPress } from '../wordpress/server.ts';
import { handIn } from './hand.ts';
import * as desk from './wordpress-desk.ts';

export type World = {
  wordpress: WordPress;
  own: Page;
  page: Page;
  /** Addresses the browser asked to make something public, by `fetch` or by a form, in this test. */
  sent: string[];
};

export type Hand = ReturnType<typeof handOf>;

export const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** `world` is asked anew each time: it is not up before the tests run. */
export function handOf(world: () => World) {
  return {
    ...handIn(world),
    world,
    state: (title: string) => desk.articleOf(world().wordpress, title)?.state,
  };
}
