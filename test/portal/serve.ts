// Command line of the demo town: `node test/portal/serve.ts --port 8422 --today 2026-11-21`.
import { parseArgs } from 'node:util';
import { startTown } from './town.ts';

const { values } = parseArgs({ options: { port: { type: 'string' }, today: { type: 'string' } } });

try {
  const town = await startTown({
    port: Number(values.port ?? 8422),
    ...(values.today ? { today: values.today } : {}),
  });
  console.log(`今天是 ${town.today}`);
  console.log(`门户      ${town.portal}/`);
  console.log(`蒙古文版  ${town.portal}/mn/`);
  console.log(`后台      ${town.office}/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
