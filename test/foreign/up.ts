// Brings one of the systems up by hand: `node test/foreign/up.ts dokuwiki|mediawiki [port]`, until Ctrl+C.
import { startDokuWiki } from './dokuwiki.ts';
import { startMediaWiki } from './mediawiki.ts';
import { whyNot } from './packages.ts';

const [system = 'dokuwiki', port] = process.argv.slice(2);
const start = { dokuwiki: startDokuWiki, mediawiki: startMediaWiki }[system];
const missing = system === 'dokuwiki' || system === 'mediawiki' ? whyNot(system) : 'dokuwiki or mediawiki?';
if (!start || missing) {
  console.error(missing);
  process.exit(1);
}
const running = await start({ port: Number(port) || undefined });
console.log(`${running.origin} · http://127.0.0.1:${running.port} · bianji`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running.close();
    process.exit();
  });
}
