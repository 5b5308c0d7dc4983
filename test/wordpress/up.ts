// Brings the WordPress of the tests up by hand: `node test/wordpress/up.ts [port]`, until Ctrl+C.
import { whyNoWordPress } from './packages.ts';
import { startWordPress } from './server.ts';

const missing = whyNoWordPress();
if (missing) {
  console.error(missing);
  process.exit(1);
}
const wordpress = await startWordPress({ port: Number(process.argv[2]) || undefined });
console.log(`${wordpress.origin} · http://127.0.0.1:${wordpress.port} · admin / admin`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    wordpress.close();
    process.exit();
  });
}
