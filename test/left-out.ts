// Tests of real systems need packages that not every machine has: in CI their absence is a failure, elsewhere it is told.
import { whyNot } from './foreign/packages.ts';
import { whyNoWordPress } from './wordpress/packages.ts';

/** One sentence for each real system that is not tested here. */
export function leftOut(): string[] {
  return [whyNoWordPress(), whyNot('dokuwiki'), whyNot('mediawiki')].filter((why) => why !== undefined);
}

/** `why` as it came, for `skipIf`; in CI, where nothing may be left out, it is thrown. */
export function toleratedHere(why: string | undefined, inCi = !!process.env.CI): string | undefined {
  if (why && inCi) throw new Error(`In CI nothing is left out: ${why}`);
  return why;
}
