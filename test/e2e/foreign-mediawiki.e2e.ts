// A real MediaWiki from Debian's packages, in real Chromium, with nothing written for it: pointed at, rehearsed, held, released.

import { toleratedHere } from '../left-out.ts';
import { mediaWiki } from './foreign-desk.ts';
import { foreignSystem } from './foreign-suite.ts';

if (toleratedHere(mediaWiki.missing)) console.warn(mediaWiki.missing);

foreignSystem('MediaWiki', mediaWiki);
