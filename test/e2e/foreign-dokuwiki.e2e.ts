// A real DokuWiki from Debian's packages, in real Chromium, with nothing written for it: pointed at, rehearsed, held, released.

import { toleratedHere } from '../left-out.ts';
import { dokuWiki } from './foreign-desk.ts';
import { foreignSystem } from './foreign-suite.ts';

if (toleratedHere(dokuWiki.missing)) console.warn(dokuWiki.missing);

foreignSystem('DokuWiki', dokuWiki);
