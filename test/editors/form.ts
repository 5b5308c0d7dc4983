// The article form that every make's back office has: title, column, source, its editor, 保存草稿, 预览, and a place for what publishes.

export type Form = {
  /** Scripts and style sheets of the editor. */
  head?: string;
  /** Where the editor stands. */
  editor: string;
  /** Opens the editor and calls `office.opened`. */
  script: string;
  /** The title is a heading within the editor. */
  ownTitle?: true;
  /** No `<form>`: sent by fetch. */
  formless?: true;
};

/** A whole page with the form in it. */
export function formPage({ head = '', editor, script, ownTitle, formless }: Form): string {
  const inside = `
${ownTitle ? '' : '<p>标题 <input name="title" style="width: 420px"></p>'}
<p>栏目 <select name="catid"><option value="">请选择</option><option value="1">规划信息</option><option value="2" selected>│ ├─ 养老服务</option></select></p>
<p>来源 <input name="copyfrom" value="旗民政局"></p>
${editor}
<p class="bar"><span id="slot"></span> <button id="draft" type="${formless ? 'button' : 'submit'}" onclick="${formless ? "office.keep('0')" : "office.status = '0'"}">保存草稿</button> <a id="preview" href="javascript:;" onclick="office.keep('preview')">预览</a></p>`;
  return page(
    '写稿',
    `${formless ? `<div id="app">${inside}</div>` : `<form id="article" action="/save" method="post"><input type="hidden" name="sent_body"><input type="hidden" name="status">${inside}</form>`}
<script>${script}</script>`,
    head,
  );
}

/** A page of the office with its common script. */
export function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<style>body { margin: 8px; font: 14px/1.5 sans-serif; } form, #app { width: 760px; } p { margin: 6px 0; } .bar button, .bar a, .bar input { margin-right: 12px; } iframe { border: 1px solid #bbb; }</style>
<script src="/office.js"></script><script src="/packages/ueditor/third-party/jquery-1.10.2.min.js"></script>${head}</head><body>${body}</body></html>`;
}

export const script = (src: string) => `<script src="${src}"></script>`;
export const sheet = (href: string) => `<link rel="stylesheet" href="${href}">`;
