// Bundles a piece of the product by itself, to be run where it belongs: in an extension page or in the worker.
import { build, type Rollup } from 'vite';

/** The script of that entry; what it leaves on `globalThis` is what the benchmark calls. */
export async function bundled(entry: string): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'chrome109', lib: { entry, formats: ['iife'], name: 'made' } },
  })) as Rollup.RolldownOutput | Rollup.RolldownOutput[];
  const [chunk] = [made].flat()[0]?.output ?? [];
  if (!chunk) throw new Error(`${entry} could not be bundled.`);
  return chunk.code;
}
