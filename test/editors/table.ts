// The table of README.md: every make of editor × every way to publish, as measured.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Make } from './make.ts';
import type { Trigger } from './triggers.ts';

/**
 * What came of one way in one make. held: kept back, explained, released once by itself · again: released once when
 * pressed again, for the page's script had made its copy before the text was mended · –: not there in that office.
 */
export type Mark = 'held' | 'again' | '–';

/** What was measured: by make, then by trigger. */
export type Rows = Map<string, Record<string, string>>;

const signs: Record<Mark, string> = { held: '●', again: '◐', '–': '–' };

/** The table in Markdown, its ways numbered, with the numbers' names above it. */
export function table(makes: Make[], triggers: Pick<Trigger, 'id' | 'zh' | 'en'>[], rows: Rows): string {
  const names = triggers.map(({ zh, en }, nth) => `${nth + 1} ${zh} ${en}`).join(' · ');
  const head = ['编辑器 · Editor', ...triggers.map((_, nth) => `${nth + 1}`)];
  const lines = makes.map((make) => [
    `${make.name}，${make.zh}${make.imitated ? '*' : ''}`,
    ...triggers.map(({ id }) => signs[rows.get(make.id)?.[id] as Mark] ?? '○'),
  ]);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [names, '', line(head), line(head.map((_, nth) => (nth ? ':-:' : '---'))), ...lines.map(line)].join(
    '\n',
  );
}

/** What stands in README.md between the marks of that name; `MATRIX=write` puts the measured table there first. */
export function inReadme(name: string, measured: string): string {
  const [from, to] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const text = readFileSync('README.md', 'utf8');
  const [start, end] = [text.indexOf(from) + from.length, text.indexOf(to)];
  if (start < from.length || end < start) throw new Error(`README.md has no place for ${name}.`);
  if (process.env.MATRIX === 'write') {
    writeFileSync('README.md', text.slice(0, start) + measured + text.slice(end));
    return measured;
  }
  return text.slice(start, end);
}
