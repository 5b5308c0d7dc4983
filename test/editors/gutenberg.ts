// The markup of WordPress' block editor: a heading for a title, each block editable on its own.

export const gutenbergCanvas = `<div class="edit-post-visual-editor__post-title-wrapper"><h1 contenteditable="true" class="wp-block wp-block-post-title editor-post-title editor-post-title__input rich-text" aria-label="添加标题" role="textbox" aria-multiline="true"></h1></div>
<div class="is-root-container block-editor-block-list__layout" tabindex="0"></div>`;

/** `at` is the expression of the document that holds the canvas. */
export const gutenbergScript = (at: string) => `
const root = () => ${at}?.querySelector('.is-root-container');
const block = (html) => '<p role="document" aria-multiline="true" aria-label="段落" contenteditable="true" class="block-editor-rich-text__editable block-editor-block-list__block wp-block wp-block-paragraph rich-text" data-type="core/paragraph">' + html + '</p>';
const html = () => Array.from(root().querySelectorAll('p'), (p) => '<p>' + p.innerHTML + '</p>').join('\\n');
function open() {
  root().innerHTML = block('');
  const body = {
    title: () => ${at}.querySelector('.editor-post-title__input'),
    set(text) {
      root().innerHTML = Array.from(new DOMParser().parseFromString(text, 'text/html').body.children, (p) => block(p.innerHTML)).join('');
    },
    roots: () => [root() ?? document.querySelector('.editor-post-text-editor')],
    document: () => root(),
    source(on) {
      const editor = document.getElementById('editor');
      if (!on) return location.reload();
      const text = html();
      const title = body.title().textContent;
      editor.innerHTML = '<h1 contenteditable="true" class="wp-block editor-post-title editor-post-title__input rich-text">' + title + '</h1><textarea id="post-content-0" class="editor-post-text-editor" rows="10" cols="80"></textarea>';
      editor.querySelector('textarea').value = '<!-- wp:paragraph -->\\n' + text + '\\n<!-- /wp:paragraph -->';
    },
  };
  office.opened(body);
}`;
