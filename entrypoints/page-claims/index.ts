// Comes into the page's own world where its script alone knows what is written, and answers when it is asked.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerClaims } from './answer.ts';

export default defineUnlistedScript(() => answerClaims(window));
