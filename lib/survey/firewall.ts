// The wall behind the one door: the browser itself blocks whatever we would send anywhere but to enabled sites.
import { browser } from 'wxt/browser';
import type { Site } from '../model.ts';

type Rule = {
  id: number;
  priority: number;
  action: { type: 'allow' | 'block' };
  condition: { initiatorDomains: string[]; urlFilter?: string };
};

/**
 * Raises the wall anew for the sites, which are asked for when it is this call's turn: two at once would each give the
 * same numbers to their rules, and the one with the older sites might come last. Everything this extension initiates is blocked, except towards the origin of an
 * enabled site. A missing host permission alone does not keep a request from leaving: it fails in the script, but the
 * server has received it. Opening a page for the user (`main_frame`, which rules without resource types leave out) is
 * not ours to block. The rules last as long as the browser runs, across restarts of the worker.
 * True only if the browser gives the very rules back; without them no survey may run.
 */
export function raiseFirewall(sites: () => Promise<Site[]>): Promise<boolean> {
  return navigator.locks.request('firewall', () => raise(sites));
}

async function raise(sites: () => Promise<Site[]>): Promise<boolean> {
  try {
    const rules = rulesFor(await sites(), ownDomain());
    const standing = await browser.declarativeNetRequest.getSessionRules();
    await browser.declarativeNetRequest.updateSessionRules({
      removeRuleIds: standing.map((rule) => rule.id),
      addRules: rules,
    });
    return same(rules, (await browser.declarativeNetRequest.getSessionRules()) as Rule[]);
  } catch {
    return false;
  }
}

/** One rule that blocks, and above it one per site that lets through. `|` anchors at the start of the address. */
export function rulesFor(sites: Site[], own: string): Rule[] {
  const origins = [...new Set(sites.map((site) => site.origin))];
  return [
    { id: 1, priority: 1, action: { type: 'block' }, condition: { initiatorDomains: [own] } },
    ...origins.map(
      (origin, at): Rule => ({
        id: at + 2,
        priority: 2,
        action: { type: 'allow' },
        condition: { initiatorDomains: [own], urlFilter: `|${origin}/` },
      }),
    ),
  ];
}

/** Chromium names our requests by the extension's id, Firefox by the random host of its pages: both are this host. */
function ownDomain(): string {
  return new URL(browser.runtime.getURL('/' as '/options.html')).hostname;
}

function same(wanted: Rule[], standing: Rule[]): boolean {
  const told = (rules: Rule[]) =>
    rules
      .map(({ id, priority, action, condition }) =>
        [id, priority, action.type, condition.urlFilter ?? '', ...condition.initiatorDomains].join(' '),
      )
      .sort()
      .join('\n');
  return told(wanted) === told(standing);
}
