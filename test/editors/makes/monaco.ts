// Monaco, brought by its own loader.
import { codeMake } from '../code.ts';
import { script } from '../form.ts';

export default codeMake(
  { id: 'monaco', name: 'Monaco', zh: '由自带的载入器载入', en: 'by its own loader', imitated: true },
  script('/monaco.js'),
);
