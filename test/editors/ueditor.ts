// UEditor 1.4.3 as its users set it up, with the Ctrl+Enter of the builds that CMSes ship.
import { script } from './form.ts';

export const ueditorHead =
  script('/packages/ueditor/ueditor.config.js') +
  script('/packages/ueditor/ueditor.all.js') +
  script('/packages/ueditor/lang/zh-cn/zh-cn.js');

/** Opens one UEditor per holder; the CMSes' builds have an `autosubmit` plug-in that the npm build lacks. */
export const ueditorScript = (holders: string[]) => `
UE.plugin.register('autosubmit', () => ({
  shortcutkey: { autosubmit: 'ctrl+13' },
  commands: { autosubmit: { execCommand() { this.sync(); office.send(); } } },
}));
const settings = { UEDITOR_HOME_URL: '/packages/ueditor/', serverUrl: '/config', initialFrameWidth: 700, initialFrameHeight: 160, autoHeightEnabled: false, enableAutoSave: false, elementPathEnabled: false, wordCount: false, toolbars: [['source', 'bold', 'undo']] };
let editors = [];
const ready = (editor) => new Promise((done) => editor.addListener('ready', () => done()));
async function build(holders) {
  editors = holders.map((holder) => UE.getEditor(holder, settings));
  await Promise.all(editors.map(ready));
  for (const { document } of editors) document.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.key === 's') { event.preventDefault(); office.send(); }
  });
}
build(${JSON.stringify(holders)}).then(() => office.opened({
  set: (html) => editors.forEach((editor, nth) => editor.setContent(nth ? '<p>手机版：</p>' + html : html)),
  roots: () => editors.map(({ body }) => body),
  source: () => editors[0].execCommand('source'),
  async rebuild() {
    for (const editor of editors) editor.destroy();
    document.getElementById('holders').innerHTML = '<script id="pc2" type="text/plain"></'+'script><script id="mobile2" type="text/plain"></'+'script>';
    await build(['pc2', 'mobile2']);
  },
}));`;
