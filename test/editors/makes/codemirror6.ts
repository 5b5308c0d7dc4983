// CodeMirror 6 in a bundle: no name of its leads to what is written.
import { codeMake, codeScript } from '../code.ts';

const lowered = '<style>.cm-editor { height: 200px; }</style>';

export default codeMake(
  { id: 'codemirror6', name: 'CodeMirror 6', zh: '打包在页面脚本里', en: 'bundled with the page' },
  lowered + codeScript('codemirror6.js'),
);
