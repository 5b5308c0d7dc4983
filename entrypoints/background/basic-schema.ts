// What all that comes in is made of: lines, addresses, texts, keys.
import * as v from 'valibot';

export const line = v.pipe(v.string(), v.maxLength(2000));
export const filled = v.pipe(line, v.regex(/\S/));
export const address = v.pipe(v.string(), v.maxLength(4000));
/** An article's text: the longest report seen has 60,000 characters. */
export const text = v.pipe(v.string(), v.maxLength(2_000_000));
export const key = v.pipe(v.string(), v.maxLength(200));
export const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const few = <S extends v.GenericSchema>(item: S, most = 500) =>
  v.pipe(v.array(item), v.maxLength(most));
