import { describe, expect, it } from 'vitest';
import { plainText } from '../../../lib/office/report.ts';
import reviewForm, { reviewFormFields, sourceLine } from '../../../lib/office/reports/review-form.ts';
import { prefill } from '../../../lib/review/form.ts';
import { draft, table, today } from './example.ts';

const people = { clerk: '设置中的信息员', reviewer: '', leader: '', publisher: '发布岗' };
const contacts = [{ unit: '统计局', person: '统计局信息员', phone: '0475-0000000' }];
const context = { table, today, people, contacts };
const written = { ...draft, title: ' 统计公报 ', column: '统计信息', contentSource: '旗统计局' };

describe('the form as prefilled', () => {
  it('takes the unit’s own contact, the draft and today', () => {
    expect(prefill(written, { ...context, unit: '统计局' })).toEqual({
      submittedOn: '2026年3月20日',
      clerk: '统计局信息员',
      phone: '0475-0000000',
      title: '统计公报',
      unit: '统计局',
      sourceKind: 'own',
      column: '统计信息',
      publishAt: '2026年3月20日',
      unitOpinion: '经审核，该信息准确真实，不涉密，根据有关规定，拟在奈曼旗人民政府门户网站发布。',
      leaderOpinion: '',
      siteOpinion: '',
      publisher: '发布岗',
      publishedOn: '2026年3月20日',
    });
  });

  it('falls back on the settings, and leaves a telephone it does not know empty', () => {
    const form = prefill(written, context);
    expect(form).toMatchObject({ clerk: '设置中的信息员', phone: '', unit: '旗统计局', sourceKind: '' });
  });

  it.each([
    ['新华社', undefined, 'repost'],
    ['内蒙古自治区人民政府网', undefined, 'repost'],
    ['财政局', '财政局', 'own'],
    ['某企业', undefined, ''],
    ['', undefined, ''],
  ])('source %s is ticked only where it says so', (contentSource, unit, kind) => {
    const form = prefill({ ...draft, contentSource }, unit ? { ...context, unit } : context);
    expect(form.sourceKind).toBe(kind);
  });

  it('keeps a wish for a later day, and never writes an earlier day of release', () => {
    expect(prefill({ ...draft, publishedOn: '2026-04-01 09:00' }, context).publishAt).toBe(
      '2026-04-01 09:00',
    );
    const older = prefill({ ...draft, publishedOn: '2022-03-15' }, context);
    expect(older).toMatchObject({ publishAt: '2026年3月20日', publishedOn: '2026年3月20日' });
  });
});

describe('the form as printed', () => {
  it('has the notice’s thirteen fields in the notice’s order', () => {
    expect(reviewFormFields.map(({ label }) => label).join('、')).toBe(
      '报送时间、信息员、电话、信息标题、报送单位、信息来源、发布栏目、要求发布时间、稿件提供单位审核意见、网站分管领导审核、网站审核意见、信息发布人、发布日期',
    );
    const form = prefill(written, context);
    expect(Object.keys(form)).toEqual(reviewFormFields.map(({ field }) => field));
  });

  it('is headed by the government and ticks one source', () => {
    const form = prefill(written, { ...context, unit: '统计局' });
    const text = plainText(reviewForm.build({ form, government: table.government }));
    expect(text.split('\n')[0]).toBe('奈曼旗人民政府门户网站信息发布审核单');
    expect(text).toContain('信息来源，自拟（√）  转载（　）  其他（　）');
    expect(sourceLine('')).not.toContain('√');
  });
});
