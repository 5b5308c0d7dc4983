// Ace in a bundle.
import { codeMake, codeScript } from '../code.ts';

export default codeMake(
  { id: 'ace', name: 'Ace 1.45', zh: '打包在页面脚本里', en: 'bundled with the page' },
  codeScript('ace.js'),
);
