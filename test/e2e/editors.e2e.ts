// Every make of editor × every way to publish, first half; the tables of README.md are what was measured in both.
import { describe } from 'vitest';
import { codeMakes, makes } from '../editors/makes.ts';
import { editorMatrix, unknownKind } from './editor-matrix.ts';

editorMatrix([...makes, ...codeMakes].filter((_, nth) => nth % 2 === 0));
describe('an editor of a kind nobody knows', unknownKind);
