// Whether the files and pictures of a draft are those that were cleared, however they are drawn, uploaded or ordered.
import type { DraftReport } from '../messages.ts';
import type { Enclosure } from '../model.ts';

/** Shapes of one picture in several sizes differ by less, in thousandths of their size. */
const rounding = 20;

/**
 * True where nothing was added or exchanged, and no file is gone. An upload that gives what stood in the text an address,
 * a picture of another site that the own one took over, another size, another order are no change; nor is one picture less.
 */
export function sameEnclosures(was: Enclosure[] = [], now: Enclosure[] = []): boolean {
  const { fresh, gone } = compared(was, now);
  return fresh.length === 0 && gone.length === 0;
}

/** The files and pictures of a draft; undefined where it cannot be read. */
export function enclosuresIn(report: DraftReport): Enclosure[] | undefined {
  return report.state === 'read' ? report.draft.enclosures : undefined;
}

/** Those that were not among the cleared ones, and the files that are gone. */
export function compared(was: Enclosure[], now: Enclosure[]): { fresh: Enclosure[]; gone: Enclosure[] } {
  const keys = new Set(now.map(({ key }) => key));
  // What may have become another address since: an upload serves one file or picture.
  let open = was.filter((one) => one.at !== 'own' && (one.kind === 'file' || !keys.has(one.key)));
  const settled = new Set<Enclosure>();
  // One upload may show twice: in the list, and in the field that is sent.
  const known = new Set<string>();
  const fresh = now.filter((one) => {
    if (known.has(one.key) || was.some((before) => isSame(before, one))) return false;
    const from = open.find((before) => settles(before, one));
    if (!from) return true;
    open = open.filter((before) => before !== from);
    settled.add(from);
    known.add(one.key);
    return false;
  });
  const gone = was.filter(
    (one) =>
      one.kind === 'file' &&
      one.from !== 'field' &&
      !settled.has(one) &&
      !now.some((after) => isSame(one, after) || isUploaded(one, after)),
  );
  return { fresh, gone };
}

// By what both sides know: a file that is only listed is known by its name.
function isSame(a: Enclosure, b: Enclosure): boolean {
  if (a.key && b.key) return a.key === b.key;
  return a.kind === b.kind && a.name === b.name;
}

// Chosen in a field and listed beside it by its name alone, the one file stood there twice; uploaded, the list has it (layui).
function isUploaded(before: Enclosure, after: Enclosure): boolean {
  return before.at === 'local' && after.at !== 'local' && !!before.name && before.name === after.name;
}

function settles(before: Enclosure, after: Enclosure): boolean {
  if (before.kind !== after.kind) return false;
  if (before.kind === 'file')
    return before.at === 'local' && after.at !== 'local' && before.extension === after.extension;
  const alike = shapesAlike(before, after);
  // Written out as data what was a blob before, or uploaded: a picture that is not loaded yet has no shape.
  if (before.at === 'local')
    return (after.at !== 'local' || schemeOf(before) !== schemeOf(after)) && alike !== false;
  return after.at === 'own' && alike === true;
}

function shapesAlike({ shape: a }: Enclosure, { shape: b }: Enclosure): boolean | undefined {
  return a && b ? Math.abs(a - b) * 1000 <= rounding * Math.max(a, b) : undefined;
}

function schemeOf({ key }: Enclosure): string {
  return key.split(':')[0] ?? '';
}
