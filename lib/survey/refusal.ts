// Why no survey runs at all, in words.
import type { Words } from '../model.ts';

/** Nothing to survey. */
export const noSite: Words = {
  zh: '还没有启用网站，没有可以更新的栏目。请在门户网站上打开弹窗，点“启用本站”。',
  en: 'No site is enabled, so there is nothing to survey. Open the popup on the portal and enable the site.',
};

/** The request rule could not be installed: nothing is sent. */
export const noWall: Words = {
  zh: '浏览器没有接受“只允许访问已启用网站”的规则，普查没有进行，没有发出请求。请重新启动浏览器后再试。',
  en: 'The browser did not accept the rule that allows requests to enabled sites only; no survey ran and nothing was requested. Restart the browser and try again.',
};
