// Every make of editor × every way to publish, second half: the two take as long as the others together.
import { describe } from 'vitest';
import { codeMakes, makes } from '../editors/makes.ts';
import { editorMatrix, formerCodeMirror } from './editor-matrix.ts';

editorMatrix([...makes, ...codeMakes].filter((_, nth) => nth % 2 === 1));
describe('CodeMirror 6 as it was up to 6.38', formerCodeMirror);
