// The frames that back offices put their article form into; each gives the pages of one, by path below the make's own.
import { page } from './form.ts';

export type Pages = Record<string, string>;

/** Where buttons outside the form's own document stand, and the way from them to its window. */
export type Outside = { foot?: { path: string; frame: string }; sibling?: { path: string; frame: string } };

export type Shape = { pages: Pages; outside: Outside };

/** The form has the window to itself. */
export function alone(form: string): Shape {
  return { pages: { '': form }, outside: {} };
}

/** Shell → frame of the tab → layer over the list, with the layer's own foot bar → form. */
export function layer(form: string): Shape {
  return {
    pages: {
      '': page('后台', '<iframe name="tab" src="list" width="1000" height="780"></iframe>'),
      list: page(
        '内容管理',
        `<table><tr><td>标题</td></tr></table>
<div class="layui-layer layui-layer-iframe" style="position: absolute; left: 20px; top: 20px; width: 920px; background: #fff">
<div class="layui-layer-content"><iframe id="layui-layer-iframe1" name="layui-layer-iframe1" src="form" width="900" height="660"></iframe></div>
<div class="layui-layer-btn"><span id="slot"></span></div></div>`,
      ),
      form,
    },
    outside: { foot: { path: 'list', frame: 'layui-layer-iframe1' } },
  };
}

/** Menu | tool bar over main: the form's buttons may stand in the tool bar's frame. */
export function frameset(form: string): Shape {
  return {
    pages: {
      '': `<!doctype html><html><head><meta charset="utf-8"><title>后台</title></head><frameset cols="140,*"><frame name="menu" src="menu"><frameset rows="50,*"><frame name="bar" src="bar"><frame name="main" src="form"></frameset></frameset></html>`,
      menu: page('菜单', '<a href="#">信息发布</a>'),
      bar: page('工具栏', '<span id="slot"></span>'),
      form,
    },
    outside: { sibling: { path: 'bar', frame: '../main' } },
  };
}

/** Index page with a menu and one frame, as DedeCMS and EyouCMS have it. */
export function main(form: string): Shape {
  return {
    pages: {
      '': page('后台', '<iframe name="main" src="form" width="1000" height="800"></iframe>'),
      form,
    },
    outside: {},
  };
}
