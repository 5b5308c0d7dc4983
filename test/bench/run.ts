// `npm run bench [-- --quick] [name …]`: measures what the product costs, and prints each number beside its goal.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { provideBrowsers } from '../browsers.ts';
import type { Benchmark, Figure, Given } from './benchmark.ts';
import { buildAll } from './build.ts';
import { short } from './rounds.ts';

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const all = readdirSync(new URL('./benchmarks/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
const stranger = positionals.find((name) => !all.includes(name));
if (stranger) {
  console.error(`There is no benchmark “${stranger}”. There are: ${all.join(', ')}.`);
  process.exit(2);
}

const began = Date.now();
const { chromium } = provideBrowsers(['chromium']);
console.log('Building the product and what it is measured against …');
const given: Given = { built: buildAll(), quick: values.quick };
const measured: Record<string, Figure[]> = {};
for (const name of positionals.length > 0 ? positionals : all) measured[name] = await measure(name);

mkdirSync('.output', { recursive: true });
const machine = { browser: chromium, cores: cpus().length, cpu: cpus()[0]?.model, load: loadavg() };
const record = { at: new Date().toISOString(), quick: values.quick, machine, measured };
writeFileSync('.output/bench.json', `${JSON.stringify(record, null, 2)}\n`);
console.log(`\nWritten to .output/bench.json after ${((Date.now() - began) / 1000).toFixed(0)} s.`);

async function measure(name: string): Promise<Figure[]> {
  const { default: benchmark } = (await import(`./benchmarks/${name}.ts`)) as { default: Benchmark };
  console.log(`\n${name}: ${benchmark.title}`);
  // A browser that died takes its round with it, and says nothing about the product.
  const figures = await benchmark.run(given).catch((error: unknown) => {
    console.log(`  measured once more, because: ${error instanceof Error ? error.message : error}`);
    return benchmark.run(given);
  });
  for (const figure of figures) console.log(line(figure));
  return figures;
}

function line({ goal, what, unit, reached, best, target, behind }: Figure): string {
  const number = (value: number) => `${Number.isInteger(value) ? value : short(value)}${unit && ` ${unit}`}`;
  const met = target === undefined ? '' : reached <= target ? '  reached' : '  missed';
  const wanted = target === undefined ? '' : `  goal ≤ ${number(target)}`;
  const bestOf = best === undefined ? '' : ` (best ${short(best)})`;
  const head = `  ${(goal ?? '').padEnd(4)}${what}: ${number(reached)}${bestOf}${wanted}${met}`;
  return behind ? `${head}\n        ${behind}` : head;
}
