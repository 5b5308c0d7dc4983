// Editors that come as modules, bundled and minified as back offices ship them; each once.
import path from 'node:path';
import { build } from 'vite';

const page = path.join(import.meta.dirname, 'page');

/** What a bundle is made from, and the package that stands in for another. */
const bundles: Record<string, { entry: string; alias?: Record<string, string> }> = {
  'codemirror6.js': { entry: 'codemirror6.js' },
  'codemirror6-38.js': { entry: 'codemirror6.js', alias: { '@codemirror/view': 'codemirror-view-6.38' } },
  'ace.js': { entry: 'ace.js' },
};

const made = new Map<string, Promise<string>>();

/** The script of that name; undefined where there is none. */
export function bundle(name: string): Promise<string> | undefined {
  const from = bundles[name];
  if (from && !made.has(name)) made.set(name, make(from.entry, from.alias));
  return made.get(name);
}

async function make(entry: string, alias: Record<string, string> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias },
    build: {
      write: false,
      lib: { entry: path.join(page, entry), formats: ['iife'], name: 'bundled', fileName: 'bundled' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was not bundled.`);
  return chunk.code;
}
