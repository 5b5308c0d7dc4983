// Called into the frames of a tab to look how far the guard reaches, to rehearse the ways to publish, or to be taught one.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { knowOffice } from '../../lib/review/office.ts';
import { look } from './look.ts';
import type { World } from './order.ts';
import { rehearse } from './rehearse.ts';
import { watchPublishing } from './teach.ts';

/** Its value goes back to the background. */
export default defineUnlistedScript((): unknown => {
  const { __zhishou: post, __zhishouDrill: order } = globalThis as World;
  if (!order) return undefined;
  knowOffice(order.office);
  if (order.deed === 'teach') return watchPublishing(window);
  return order.deed === 'rehearse'
    ? rehearse(window, post, order.learned)
    : look(window, post, order.learned);
});
