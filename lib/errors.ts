// Errors that say what happened, where, and what to do.
import type { Words } from './model.ts';

/** An error whose words are meant for the person at the screen. */
export class Explained extends Error {
  readonly words: Words;
  constructor(words: Words, options?: ErrorOptions) {
    super(words.zh, options);
    this.name = 'Explained';
    this.words = words;
  }
}

/** Words for anything thrown: the explanation if there is one, else what the machine said, named as such. */
export function wordsOf(error: unknown): Words {
  if (error instanceof Explained) return error.words;
  // The background's words, as `ask` passes them on.
  if (error instanceof Error && 'words' in error) return error.words as Words;
  const said = error instanceof Error ? error.message : String(error);
  return {
    zh: `程序出错：${said}。内容没有丢失，请重试；仍不行请把这句话发给维护人员。`,
    en: `Program error: ${said}. Nothing was lost; try again, or pass this sentence on.`,
  };
}
