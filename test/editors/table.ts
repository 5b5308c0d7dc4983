// The table of README.md: every make of editor × every way to publish, as measured.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Make } from './make.ts';
import type { Trigger } from './triggers.ts';

/**
 * What came of one way in one make. held: kept back, explained, released once by itself · again: released once when
 * pressed again, for the page's script had made its copy before the text was mended · –: not there in that office ·
 * same: the editor's HTML was byte for byte what it had been, after every hold and every release ·
 * untried: not tried in this run.
 */
export type Mark = 'held' | 'again' | '–' | 'same' | 'untried';

/** What was measured: by make, then by trigger. */
export type Rows = Map<string, Record<string, string>>;

const signs: Record<Exclude<Mark, 'untried'>, string> = { held: '●', again: '◐', '–': '–', same: '=' };

/**
 * The table in Markdown, its ways numbered, with the numbers' names above it. A make that was not measured here (another
 * file does, at the same time) has the line that `standing` has of it, and a way that was not tried its cell.
 */
export function table(
  makes: Make[],
  triggers: Pick<Trigger, 'id' | 'zh' | 'en'>[],
  rows: Rows,
  standing = '',
): string {
  const names = triggers.map(({ zh, en }, nth) => `${nth + 1} ${zh} ${en}`).join(' · ');
  const head = ['编辑器 · Editor', ...triggers.map((_, nth) => `${nth + 1}`), 'HTML'];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const lines = makes.map((make) => {
    const name = `${make.name}，${make.zh}${make.imitated ? '*' : ''}`;
    const row = rows.get(make.id);
    const ids = [...triggers.map(({ id }) => id), 'html'];
    const before = standing.split('\n').find((one) => one.startsWith(`| ${name} |`)) ?? line([name]);
    const cells = before.split('|').slice(2, -1);
    const sign = (mark = '○', nth: number) =>
      mark === 'untried' ? (cells[nth]?.trim() ?? '') : (signs[mark as keyof typeof signs] ?? '○');
    return row ? line([name, ...ids.map((id, nth) => sign(row[id], nth))]) : before;
  });
  return [names, '', line(head), line(head.map((_, nth) => (nth ? ':-:' : '---'))), ...lines].join('\n');
}

/**
 * What stands in README.md between the marks of that name, and what was measured. `MATRIX=write` puts the measured table
 * there first, and in Firefox tries all; files that measure a part each must then run one after another:
 * `MATRIX=write npx vitest run --config vitest.e2e.config.ts --maxWorkers=1 test/e2e/editors`.
 */
export function inReadme(
  name: string,
  measure: (standing: string) => string,
): { standing: string; measured: string } {
  const [from, to] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const text = readFileSync('README.md', 'utf8');
  const [start, end] = [text.indexOf(from) + from.length, text.indexOf(to)];
  if (start < from.length || end < start) throw new Error(`README.md has no place for ${name}.`);
  const standing = text.slice(start, end);
  const measured = measure(standing);
  if (process.env.MATRIX !== 'write') return { standing, measured };
  writeFileSync('README.md', text.slice(0, start) + measured + text.slice(end));
  return { standing: measured, measured };
}
