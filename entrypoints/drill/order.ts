// What the background leaves for the drill before it calls it into a frame.
import type { LearnedTrigger } from '../../lib/model.ts';
import type { KnownOffice } from '../../lib/review/office.ts';
import type { Post } from '../editor/post.ts';

/** `office`: what the desk knows of this back office; by it the drill finds the same form. */
export type Order = {
  deed: 'look' | 'rehearse' | 'teach';
  learned: LearnedTrigger[];
  office: KnownOffice;
};

/** The isolated world of a frame as its scripts share it. */
export type World = { __zhishou?: Post; __zhishouDrill?: Order };
