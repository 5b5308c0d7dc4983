// The wire's end in the background: schema, sender and verb must fit together before anything happens.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { wordsOf } from '../../lib/errors.ts';
import type { Verb, Verbs } from '../../lib/messages.ts';
import { schemas } from './schemas.ts';
import { allowedFor, kindOf, type Sender } from './sender.ts';

/** What the background does for each verb. */
export type Deeds = { [V in Verb]: (body: Verbs[V][0], sender: Sender) => Promise<Verbs[V][1]> };

/**
 * Answers the verbs. Registered synchronously, so that a message that wakes the worker finds its listener.
 * A message of another kind, from another sender or of another shape is left unanswered: it changes nothing.
 */
export function answer(deeds: Deeds): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const verb = verbOf(message);
    if (!verb) return;
    deal(deeds, verb, (message as { body?: unknown }).body, sender).then(reply, (error: unknown) => {
      reply({ error: wordsOf(error) });
    });
    // `true` keeps the channel open in every browser; a returned promise does not.
    return true;
  });
}

function verbOf(message: unknown): Verb | undefined {
  const verb =
    typeof message === 'object' && message !== null ? (message as { verb?: unknown }).verb : undefined;
  return typeof verb === 'string' && Object.hasOwn(schemas, verb) ? (verb as Verb) : undefined;
}

async function deal<V extends Verb>(deeds: Deeds, verb: V, body: unknown, sender: Sender) {
  if ((await kindOf(sender)) !== allowedFor(verb)) return undefined;
  const parsed = v.safeParse(schemas[verb] as v.GenericSchema, body);
  if (!parsed.success) return { error: misfit(verb, parsed.issues[0]) };
  return { ok: await deeds[verb](parsed.output as Verbs[V][0], sender) };
}

function misfit(verb: Verb, issue: v.BaseIssue<unknown>) {
  const where = v.getDotPath(issue) ?? '';
  return {
    zh: `扩展内部消息 ${verb} 的 ${where} 不合规定，没有执行。请刷新页面；扩展刚更新过时会这样。`,
    en: `Internal message ${verb}: ${where} does not fit; nothing was done. Reload the page; this happens right after an update.`,
  };
}
