// Tells answers that are no column page at all: a log-in, a guard against programs, a page that only leads elsewhere.
import type { UnreadableReason } from '../model.ts';
import type { Page, PageNode } from './page.ts';

/** What stands there in the column's place; undefined where it may be a page of the portal. */
export function refusal(
  page: Page,
): Extract<UnreadableReason, 'login' | 'blocked' | 'redirected'> | undefined {
  const { root } = page;
  const title = `${root.first('title')?.text() ?? ''} ${root.first('h1')?.text() ?? ''}`;
  const text = root.first('body')?.text() ?? '';
  const away = leadsTo(page, text);
  if (isLogin(root, title, text) || (away && loginAddress.test(away))) return 'login';
  if (isGuard(root, title, text)) return 'blocked';
  return away === undefined ? undefined : 'redirected';
}

const loginTitle = /登录|登陆|认证平台|统一身份|单点登录|\b(?:log|sign) ?in\b/i;
const loginWords =
  /请先登录|请登录后|(?:尚未|还没有|没有|未)登录|登录(?:状态)?(?:已)?(?:超时|过期|失效)|(?:请)?重新登录/;
const loginAddress = /(?:\b|_)(?:sso|cas|log-?in|sign-?in|oauth2?|passport|uaa|idp|iam|authn?)(?:\b|_)/i;

/** A portal's own pages may hold a log-in box in their header; they say where they stand and lead on, a log-in page does not. */
function isLogin(root: PageNode, title: string, text: string): boolean {
  const isNamed = root.first('meta[name="ColumnName" i]') || /(?:当前|您的|所在)位置/.test(text);
  if (isNamed && root.all('a[href]').length >= 5) return false;
  if (root.first('input[type="password"]')) return true;
  if (loginTitle.test(title) && (root.first('form') || text.length < 200)) return true;
  return text.length < 200 && loginWords.test(`${text} ${inline(root)}`);
}

// As guards of portals word it, 2026-11: 云盾, 安全狗, 云锁, 面板防火墙, 雷池, 网站卫士, Cloudflare, F5.
const guardWords =
  /访问过于频繁|访问频率|安全验证|滑动验证|人机验证|请完成验证|验证码后(?:继续|再)|访问(?:已)?被(?:拒绝|拦截|阻断|禁止)|(?:请求|访问)[^。]{0,20}(?:被拦截|已被阻断|存在威胁|非法|不合法)|(?:疑似|存在)(?:黑客|入侵|攻击)|已被(?:网站管理员|系统)?(?:设置|自动)?(?:拦截|阻断)|网站防火墙|安全威胁|(?:不支持|限制|禁止)境外|仅限境内|检查您的浏览器|启用\s?(?:JavaScript|脚本)和\s?Cookie|Access Denied|403 Forbidden|Request Rejected|Checking your browser|Just a moment|\bWAF\b/i;
const guardScript =
  /__jsl_clearance|acw_sc__v2|\$_ts\s*=|\$_ts\[|_\$jsvmprt|cf-challenge|FSSBBIl1UgzbN7N|"bts":\[|\/_guard\//;

/** A guard's page is short, or says in its title what it is; or it holds nothing but a script that passes a check. */
function isGuard(root: PageNode, title: string, text: string): boolean {
  if (guardWords.test(title) && text.length < 3000 && root.all('a[href]').length < 8) return true;
  if (text.length < 600 && (guardWords.test(text) || guardScript.test(root.raw()))) return true;
  if (text.length >= 60 || root.first(mounts)) return false;
  const script = inline(root);
  const submits = /submit\(/.test(`${root.first('body')?.attr('onload') ?? ''} ${script}`);
  if (root.first('form') && submits) return true;
  return checks.test(script) || (/\.cookie\s*=/.test(script) && reopens.test(script));
}

/** Where frameworks draw a page: what is empty but for that is a page to come, not a guard. */
const mounts = '#app, #root, #__nuxt, #__next, #gkmlpt, app-root';
/** Scripts made unreadable: packed, or with names and words in hexadecimal. */
const checks = /\b_0x[\da-f]{4,}\b|eval\(function\(p,a,c,k,e|(?:\\x[\da-f]{2}){4}/i;
/** The same page once more. */
const reopens =
  /location\.reload\(|location(?:\.href)?\s*=\s*(?:window\.)?location\b|location\.replace\(\s*location/;

const inline = (root: PageNode) =>
  root
    .all('script:not([src])')
    .map((script) => script.raw().slice(0, 50_000))
    .join('\n');

/** The address that a page without anything on it goes on to, as it writes it; '' where a script puts it together. */
function leadsTo(page: Page, text: string): string | undefined {
  const refresh = page.root.first('meta[http-equiv="refresh" i]')?.attr('content') ?? '';
  const named = /url\s*=\s*["']?([^"']*)/i.exec(refresh)?.[1];
  if (named !== undefined) return named;
  if (text.length >= 40) return undefined;
  const script = page.root.raw();
  const goes = /location(?:\.href)?\s*=(?!=)|location\.(?:replace|assign)\(/.exec(script);
  if (!goes) return undefined;
  return /^\s*["']([^"']*)/.exec(script.slice(goes.index + goes[0].length))?.[1] ?? '';
}
