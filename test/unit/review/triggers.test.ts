// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { controlIn, whatDoes } from '../../../lib/review/guard-controls.ts';
import { controlMeans, type Does, meaningOf } from '../../../lib/review/triggers.ts';

const words: Record<Exclude<Does, 'other'> | 'not held', string[]> = {
  publish: [
    '发布',
    ' 发 布 ',
    '【发布】',
    '发布(Ctrl+Enter)',
    '发布（3）',
    '立即发布',
    '确认发布',
    '确定发布',
    '直接发布',
    '一键发布',
    '保存并发布',
    '保存发布',
    '保存后发布',
    '保存后继续发布',
    '保存并继续发布',
    '发布并返回列表',
    '发布文章',
    '发布信息',
    '发布草稿',
    '预览并发布',
    '审核发布',
    '审核并发布',
    '同意发布',
    '定时发布',
    '定时',
    '发布到门户网站',
    '提交发布',
    '签发',
    '签 发',
    '送审',
    '提交送审',
    '保存并送审',
    '提交审核',
    '提交审批',
    '提请审批',
    '提交终审',
    '报审',
    '审核通过',
    '终审通过',
    '呈报领导',
    '上报',
    '报送',
    '发表',
    '发表文章',
    '立即上线',
    '上网',
    '推送上网',
    '信息上网',
    '审核并上网',
    '挂网',
    '推送至门户',
    'Publish',
    'Publish…',
    'PUBLISH NOW',
    'Save and publish',
    'Save & Publish',
    'Submit for review',
    'Submit for approval',
    'Send for review',
    'Schedule…',
    'Post',
  ],
  submit: [
    '提交',
    '提 交',
    '立即提交',
    '确认提交',
    '保存并提交',
    '保存提交',
    '提交稿件',
    '更新',
    '更新文章',
    '提交并返回',
    '更新页面',
    'Submit',
    'Update',
    'Update post',
  ],
  save: [
    '保存',
    '保 存',
    '保存并关闭',
    '保存并返回',
    '保存后新增',
    '保存页面',
    '保存更改',
    '确定',
    '确认',
    '完成',
    '应用',
    'Save',
    'OK',
    'Save and close',
    'Save page',
    'Save changes',
  ],
  draft: [
    '保存草稿',
    '保存为草稿',
    '存草稿',
    '存为草稿',
    '草稿',
    '暂存',
    '暂 存',
    '仅保存',
    '暂不发布',
    '稍后发布',
    '不发布',
    '不发布，存草稿',
    '保存到草稿箱',
    '切换为草稿',
    'Save draft',
    'Save as draft',
    'Switch to draft',
    'Save for later',
  ],
  list: [
    '审核',
    '批量审核',
    '批量移动',
    '移动到栏目',
    '移动',
    '推送',
    '批量推送',
    '通过',
    '终审',
    'Approve',
    'Bulk move',
    'Move selected',
  ],
  preview: [
    '预览',
    '预 览',
    '显示预览',
    'Show preview',
    '发布预览',
    '效果预览',
    '预览文章',
    'Preview',
    'Preview in new tab',
  ],
  'not held': [
    '审核不通过',
    '审核记录',
    '移动到回收站',
    '推送记录',
    '移动端',
    '上网须知',
    '安全上网',
    '是否上网',
    '不上网',
    '挂网公告',
    '涉密不上网，上网不涉密',
    '审核人',
    '批量删除',
    '批量导出',
    '排序',
    '发布日期',
    '发布时间',
    '发布机构',
    '发布单位',
    '发布状态',
    '定时发布设置',
    '定时发布时间',
    '选择发布时间',
    '取消发布',
    '撤销发布',
    '已发布',
    '待发布',
    '发布人',
    '发布栏目',
    '发布管理',
    '信息发布',
    '我的发布',
    '发布统计',
    '发布记录',
    '发布评论',
    '提交记录',
    '更新缓存',
    '更新时间',
    '取消',
    '关闭',
    '搜索',
    '查询',
    '登录',
    '上传',
    '删除',
    '插入',
    '添加附件',
    '编辑',
    '下一步',
    '',
    '   ',
    '关于发布二〇二六年度重点建设项目清单的通知公告',
    'Published',
    'Publish date',
    'Published on',
    'Unpublish',
    'Cancel publishing',
    'Search',
    'Log in',
    'Move to trash',
    '显示更改',
    '比较版本',
    'Show changes',
    'View history',
    'Compare',
  ],
};

describe('words on a control', () => {
  for (const [does, list] of Object.entries(words)) {
    it.each(list)(`“%s” → ${does}`, (printed) => {
      const meaning = meaningOf(printed) ?? 'other';
      expect(meaning).toBe(does === 'not held' ? 'other' : does);
    });
  }
});

describe('names and code where words say nothing', () => {
  const says = (over: { words?: string[]; names?: string[]; code?: string }) =>
    controlMeans({ words: [], names: [], code: '', ...over });
  it.each<[string, Parameters<typeof says>[0], Does | undefined]>([
    ['id publish', { names: ['', 'publish'] }, 'publish'],
    ['id btnPublish', { names: ['', 'btnPublish'] }, 'publish'],
    ['name dosubmit', { names: ['dosubmit', ''] }, 'submit'],
    ['onclick doPublish()', { code: 'doPublish()' }, 'publish'],
    ["onclick save('fabu')", { code: "save('fabu')" }, 'publish'],
    ['onclick with a question', { code: "if(confirm('您确定要发布吗？')) go()" }, 'publish'],
    ['onclick with the opposite question', { code: "if(confirm('确定取消发布吗？')) go()" }, undefined],
    ['onclick saveDraft()', { code: 'saveDraft()' }, 'draft'],
    ['id publish-date', { names: ['', 'publish-date'] }, undefined],
    ['onclick pickPublishTime()', { code: 'pickPublishTime()' }, undefined],
    ["onclick showTab('publish')", { code: "showTab('publish')" }, undefined],
    ['words win over the name', { words: ['保存草稿'], names: ['dosubmit', 'publish'] }, 'draft'],
    ['words win over the code', { words: ['取消'], code: 'publish()' }, 'other'],
    ['unknown words, telling id', { words: ['走起'], names: ['', 'publish'] }, 'publish'],
    ['nothing at all', {}, undefined],
  ])('%s', (_, control, does) => expect(says(control)).toBe(does));
});

describe('the control under the pointer', () => {
  const at = (html: string, selector: string) => {
    document.body.innerHTML = html;
    const path: EventTarget[] = [];
    for (let node: Element | null = document.querySelector(selector); node; node = node.parentElement)
      path.push(node);
    return controlIn([...path, document, window]);
  };
  it('is the button around the words', () => {
    expect(at('<button><span><b>发布</b></span></button>', 'b')?.element.tagName).toBe('BUTTON');
  });
  it('is the cell with a handler', () => {
    expect(at('<table><tr><td onclick="go()"><i>签发</i></td></tr></table>', 'i')?.does).toBe('publish');
  });
  it('takes the value of an input button and the alt of an image', () => {
    expect(at('<input type="submit" value="保存并发布">', 'input')?.does).toBe('publish');
    expect(at('<input type="image" alt="发布">', 'input')?.does).toBe('publish');
    expect(at('<a href="#"><img alt="发布"></a>', 'img')?.does).toBe('publish');
  });
  it('lets the words under the pointer decide inside a clickable bar', () => {
    const bar = '<div onclick="go(event)"><span class="a">保存草稿</span><span class="b">发布</span></div>';
    expect(at(bar, '.a')?.does).toBe('draft');
    expect(at(bar, '.b')?.does).toBe('publish');
  });
  it('finds a bare box by its words only where the pointer shows a hand', () => {
    expect(at('<div><div class="x" style="cursor:pointer">发布</div></div>', '.x')?.does).toBe('publish');
    expect(at('<div><div class="x">发布</div></div>', '.x')).toBeUndefined();
  });
  it('is nothing in running text', () => {
    expect(at('<p>由旗政府<em>发布</em></p>', 'em')).toBeUndefined();
  });
  it('does not read a whole table as one button', () => {
    expect(
      whatDoes(Object.assign(document.createElement('div'), { textContent: '发布'.repeat(200) })).does,
    ).toBeUndefined();
  });
});
