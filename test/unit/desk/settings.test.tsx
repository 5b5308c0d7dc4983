// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it } from 'vitest';
import { type Save, useSave } from '../../../entrypoints/options/use-settings.ts';
import { readSettings } from '../../../lib/store/settings.ts';
import { drawn, speakChinese } from './chinese.ts';

beforeEach(speakChinese);

function saving(): { save: Save; place: HTMLElement } {
  let save: Save = async () => false;
  function View() {
    const saving = useSave();
    save = saving.save;
    return <p>{saving.saved ? `${saving.saved.name}：${saving.saved.fault ?? '已保存'}` : ''}</p>;
  }
  const place = drawn(<View />);
  return { place, save: (name, change) => save(name, change) };
}

it('stores a change at once and says so beside its field', async () => {
  const { save, place } = saving();
  await act(async () => void (await save('myUnit', () => ({ myUnit: '民政局' }))));
  expect((await readSettings()).myUnit).toBe('民政局');
  expect(place.textContent).toBe('myUnit：已保存');
});

it('loses neither of two names entered in quick succession', async () => {
  const { save } = saving();
  await act(async () => {
    const both = [
      save('clerk', ({ people }) => ({ people: { ...people, clerk: '信息员' } })),
      save('reviewer', ({ people }) => ({ people: { ...people, reviewer: '审核人' } })),
    ];
    await Promise.all(both);
  });
  expect((await readSettings()).people).toMatchObject({ clerk: '信息员', reviewer: '审核人' });
});

it('says what is wrong with a value that cannot be used, and keeps the old one', async () => {
  const { save, place } = saving();
  await act(async () => void (await save('schedule', () => ({ schedule: ['25:00'] }))));
  expect((await readSettings()).schedule).toEqual(['08:30', '14:30']);
  expect(place.textContent).toContain('没有改动');
});
