// Every make of editor of the matrix, in the order of the table in README.md.
import type { Make } from './make.ts';
import ace from './makes/ace.ts';
import ckeditor3 from './makes/ckeditor3.ts';
import ckeditor4 from './makes/ckeditor4.ts';
import ckeditor5 from './makes/ckeditor5.ts';
import codemirror5 from './makes/codemirror5.ts';
import codemirror6 from './makes/codemirror6.ts';
import editable from './makes/editable.ts';
import ewebeditor from './makes/ewebeditor.ts';
import fckeditor from './makes/fckeditor.ts';
import gutenberg from './makes/gutenberg.ts';
import gutenbergCanvas from './makes/gutenberg-canvas.ts';
import kindeditor from './makes/kindeditor.ts';
import monaco from './makes/monaco.ts';
import quill from './makes/quill.ts';
import textarea from './makes/textarea.ts';
import tinymce4 from './makes/tinymce4.ts';
import tinymce5 from './makes/tinymce5.ts';
import trs from './makes/trs.ts';
import ueditor from './makes/ueditor.ts';
import ueditorTabs from './makes/ueditor-tabs.ts';
import ueditorTwice from './makes/ueditor-twice.ts';
import wangeditor4 from './makes/wangeditor4.ts';
import wangeditor5 from './makes/wangeditor5.ts';

export const makes: Make[] = [
  ueditor,
  ueditorTwice,
  ueditorTabs,
  ckeditor3,
  ckeditor4,
  ckeditor5,
  tinymce4,
  tinymce5,
  kindeditor,
  wangeditor4,
  wangeditor5,
  quill,
  fckeditor,
  trs,
  ewebeditor,
  gutenberg,
  gutenbergCanvas,
  textarea,
  editable,
];

/** Code editors in which an article is written; its text stands in no page. */
export const codeMakes: Make[] = [codemirror5, codemirror6, ace, monaco];
