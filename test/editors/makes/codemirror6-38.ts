// CodeMirror 6.38, the last that keeps its views at its elements by another name.
import { codeMake, codeScript } from '../code.ts';

const lowered = '<style>.cm-editor { height: 200px; }</style>';

export default codeMake(
  { id: 'codemirror6-38', name: 'CodeMirror 6.38', zh: '打包在页面脚本里', en: 'bundled with the page' },
  lowered + codeScript('codemirror6-38.js'),
);
