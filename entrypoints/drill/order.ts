// What the background leaves for the drill before it calls it into a frame.
import type { LearnedTrigger } from '../../lib/model.ts';
import type { Post } from '../editor/post.ts';

export type Order = { deed: 'look' | 'rehearse' | 'teach'; learned: LearnedTrigger[] };

/** The isolated world of a frame as its scripts share it. */
export type World = { __zhishou?: Post; __zhishouDrill?: Order };
