// The contract of the report family: records become a document that the office hands in or hands round.
import type { Words } from '../model.ts';

/** What a report is made of; rendered as plain text for a chat, or as a printed page. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; head: string[]; rows: string[][] };

/** One member: `lib/office/reports/<id>.ts`, the file name is the id. Pure: the same records give the same document. */
export type Report<Records> = {
  title: Words;
  /** What the document says, in the wording of 公文. */
  build(records: Records): Block[];
};

/** Plain text for a chat: one line a row, cells joined by `，`. */
export function plainText(blocks: Block[]): string {
  return blocks.map(blockText).join('\n');
}

function blockText(block: Block): string {
  if (block.kind !== 'table') return block.text;
  return block.rows.map((row) => row.filter((cell) => cell !== '').join('，')).join('\n');
}
