// @vitest-environment happy-dom
// The panel as a person meets it: nothing answered beforehand, an edit asks again only what it touched, one button.
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../entrypoints/review/Panel.tsx';
import type { Enclosure } from '../../../lib/model.ts';
import { button, click, drawn, speakChinese, type } from '../desk/chinese.ts';
import { background } from './desk.ts';

const questions = ['state-secret', 'work-secret', 'private-matters', 'disclosure-attribute'];
let now = 0;
let covered = false;

beforeEach(() => {
  speakChinese();
  now = 10_000;
  covered = false;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  vi.stubGlobal('IntersectionObserver', InPlainView);
});

/** An observer that sees everything fully, and uncovered unless a test says otherwise. */
class InPlainView {
  private readonly report: (entries: object[]) => void;
  constructor(report: (entries: object[]) => void) {
    this.report = report;
  }
  observe(target: Element) {
    this.report([{ target, isIntersecting: true, intersectionRatio: 1, isVisible: !covered }]);
  }
  disconnect() {}
}

async function opened(desk: ReturnType<typeof background>): Promise<HTMLElement> {
  const place = drawn(<Panel token="once" wires={desk.wires} />);
  await rest();
  return place;
}

/** The panel was in view that long, and its button looked at (every 100 ms) before the clock went on. */
async function seenFor(ms: number) {
  await new Promise((done) => setTimeout(done, 120));
  now += ms;
}

/** What was typed is saved when the hand has rested for 300 ms. */
async function savedAll() {
  await act(async () => new Promise((done) => setTimeout(done, 320)));
  await rest();
}

/** Messages and digests come in, until the panel has not changed for a while. */
async function rest() {
  for (let turn = 0, still = 0; turn < 200 && still < 10; turn += 1) {
    const before = document.body.innerHTML;
    await act(async () => new Promise((done) => setTimeout(done, 4)));
    // What the panel is summing up stands before this in the line of a machine that is busy.
    await act(async () => void (await crypto.subtle.digest('SHA-256', new Uint8Array(1))));
    still = document.body.innerHTML === before ? still + 1 : 0;
  }
}

function boxes(place: ParentNode, check: string): HTMLInputElement[] {
  return [...place.querySelectorAll<HTMLInputElement>(`#question-${check} input`)];
}

async function answer(place: ParentNode, answers: Record<string, 'no' | 'yes'>) {
  for (const [check, choice] of Object.entries(answers)) {
    const box = boxes(place, check)[choice === 'no' ? 0 : 1];
    if (box)
      await person(box, 'change', () => {
        box.checked = true;
      });
    await rest();
  }
}

const cleared = {
  'state-secret': 'no',
  'work-secret': 'no',
  'private-matters': 'no',
  'disclosure-attribute': 'yes',
} as const;

function theButton(place: ParentNode): HTMLButtonElement {
  return place.querySelector('.foot > button') as HTMLButtonElement;
}

/** What a person does: the browser marks the event as trusted. */
async function person(
  element: Element,
  event: string,
  before: () => void = () => undefined,
  isTrusted = true,
) {
  const made = new MouseEvent(event, { bubbles: true, cancelable: true, detail: 0 });
  Object.defineProperty(made, 'isTrusted', { value: isTrusted });
  await act(async () => {
    before();
    element.dispatchEvent(made);
  });
}

/** A press of the keyboard on the one button; `isTrusted` false as from a script. */
async function press(place: ParentNode, isTrusted = true) {
  await person(theButton(place), 'click', undefined, isTrusted);
  await rest();
}

describe('the card', () => {
  it('has nothing ticked beforehand and holds the button until every question is answered', async () => {
    const place = await opened(background());
    expect(questions.flatMap((check) => boxes(place, check)).filter((box) => box.checked)).toEqual([]);
    expect(theButton(place).disabled).toBe(true);
    await answer(place, { ...cleared, 'disclosure-attribute': 'no' });
    expect(theButton(place).disabled).toBe(true);
    expect(place.textContent).toContain('按这个回答，本稿现在不能发布');
    await answer(place, { 'disclosure-attribute': 'yes' });
    expect(theButton(place).disabled).toBe(false);
  });

  it('says stop where a secret is said to be in the draft', async () => {
    const place = await opened(background());
    await answer(place, { 'state-secret': 'yes' });
    expect(place.querySelector('#question-state-secret')?.textContent).toContain('涉密信息不得上网');
  });

  it('asks again only what an edit touched, and shows only that', async () => {
    const desk = background();
    const place = await opened(desk);
    await answer(place, cleared);
    await act(async () => desk.edit({ text: '现将补贴发放情况公告如下。\n共补贴农户1300户。\n欢迎监督。' }));
    await rest();
    expect(boxes(place, 'state-secret').some((box) => box.checked)).toBe(false);
    expect(boxes(place, 'disclosure-attribute')[1]?.checked).toBe(true);
    const shown = [...place.querySelectorAll('#card-h')].map(
      () => place.querySelector('.part .places')?.textContent,
    );
    expect(shown.join()).toContain('共补贴农户1300户');
    expect(shown.join()).not.toContain('欢迎监督');
  });

  it('asks nothing again when a paragraph is only taken out', async () => {
    const desk = background();
    const place = await opened(desk);
    await answer(place, cleared);
    await act(async () => desk.edit({ text: '现将补贴发放情况公告如下。\n欢迎监督。' }));
    await vi.waitFor(() => expect(theButton(place).disabled).toBe(false));
  });
});

describe('the button', () => {
  it('writes the release down and says where it stands', async () => {
    const desk = background({ held: { words: '发布', at: '2026-11-20T00:00:00Z' } });
    const place = await opened(desk);
    await answer(place, cleared);
    await seenFor(1000);
    expect(theButton(place).textContent).toBe('确认并继续发布');
    await press(place);
    expect(desk.told('review.clear')).toHaveLength(1);
    expect(desk.told('review.clear')[0]?.cleared).toEqual({
      title: '耕地地力保护补贴发放情况公告',
      abstract: '',
      text: '现将补贴发放情况公告如下。\n共补贴农户1286户。\n欢迎监督。',
      column: '涉农补贴',
    });
    expect(place.querySelector('.done')?.textContent).toMatch(/已放行 \d\d:\d\d，台账第 3 条/);
  });

  it.each([
    ['made by a script', false, 1000, '不是人做的'],
    ['right after it became ready', true, 0, '请看清后再按一次'],
  ])('refuses a press %s', async (_, trusted, later, words) => {
    const desk = background();
    const place = await opened(desk);
    await answer(place, cleared);
    await seenFor(later);
    await press(place, trusted);
    expect(desk.told('review.clear')).toEqual([]);
    expect(place.querySelector('.foot')?.textContent).toContain(words);
  });

  it('refuses a press on a covered panel and offers a window', async () => {
    covered = true;
    const desk = background();
    const place = await opened(desk);
    await answer(place, cleared);
    await seenFor(1000);
    await press(place);
    expect(desk.told('review.clear')).toEqual([]);
    expect(place.querySelector('.foot')?.textContent).toContain('遮住');
    await click(button(place, '在独立窗口中打开'));
    await rest();
    expect(desk.told('review.window')).toEqual([{ key: 'editor' }]);
  });

  it('waits for a name: 谁审核、谁负责', async () => {
    const nobody = { clerk: '', reviewer: '', leader: '', publisher: '' };
    const desk = background({ people: nobody });
    const place = await opened(desk);
    await answer(place, cleared);
    expect(theButton(place).disabled).toBe(true);
    expect(place.querySelector('#missing')?.textContent).toContain('填写审核人姓名');
    await type(place.querySelector('#people-reviewer') as HTMLInputElement, '审核岗');
    expect(theButton(place).disabled).toBe(false);
  });

  it('keeps two names and two answers that come before anything is drawn anew', async () => {
    const nobody = { clerk: '', reviewer: '', leader: '', publisher: '' };
    const desk = background({ people: nobody });
    const place = await opened(desk);
    await act(async () => {
      for (const role of ['reviewer', 'leader']) {
        const field = place.querySelector(`#people-${role}`) as HTMLInputElement;
        field.value = `${role}岗`;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      for (const check of ['state-secret', 'work-secret']) {
        const [box] = boxes(place, check);
        const chosen = new Event('change', { bubbles: true });
        Object.defineProperty(chosen, 'isTrusted', { value: true });
        if (box) box.checked = true;
        box?.dispatchEvent(chosen);
      }
    });
    await rest();
    expect((place.querySelector('#people-reviewer') as HTMLInputElement).value).toBe('reviewer岗');
    expect((place.querySelector('#people-leader') as HTMLInputElement).value).toBe('leader岗');
    expect(boxes(place, 'state-secret')[0]?.checked).toBe(true);
    expect(boxes(place, 'work-secret')[0]?.checked).toBe(true);
  });

  it('asks again after the text was changed, and withdraws when an answer is taken back', async () => {
    const desk = background();
    const place = await opened(desk);
    await answer(place, cleared);
    await seenFor(1000);
    await press(place);
    await answer(place, { 'work-secret': 'yes' });
    expect(desk.told('review.save').at(-1)).toMatchObject({ withdrawn: true });
    await answer(place, { 'work-secret': 'no' });
    await act(async () => desk.edit({ title: '另一个标题' }));
    await rest();
    await answer(place, cleared);
    expect(place.querySelector('.foot')?.textContent).toContain('审查完毕，准予发布');
    expect(theButton(place).hidden).toBe(false);
  });
});

describe('a finding', () => {
  const withNumber = {
    report: { state: 'read' as const, draft: { ...draftWith('身份证号：11010519491231002X。') } },
  };

  it('holds until its words are gone', async () => {
    const desk = background(withNumber);
    const place = await opened(desk);
    await answer(place, cleared);
    expect(theButton(place).disabled).toBe(true);
    expect(place.querySelector('#finding-id-number')?.textContent).toContain('1101************2X');
    expect(place.textContent).not.toContain('11010519491231002X');
    await act(async () => desk.edit({ text: '身份证号略。' }));
    await rest();
    expect(place.querySelector('#finding-id-number')).toBeNull();
  });

  it('goes on only with a kind of reason, a reason and a name', async () => {
    const desk = background(withNumber);
    const place = await opened(desk);
    await click(button(place, '仍要发布'));
    const letThrough = () => person(button(place, '写入理由'), 'click');
    await letThrough();
    expect(place.textContent).toContain('没有生效');
    await seenFor(1000);
    await letThrough();
    expect(place.textContent).toContain('请选择理由类别');
    await person(place.querySelectorAll('.reasons input')[2] as Element, 'change');
    await type(place.querySelector('textarea') as unknown as HTMLInputElement, '啊啊啊啊啊啊');
    await letThrough();
    expect(place.textContent).toContain('请写明具体理由');
    await type(place.querySelector('textarea') as unknown as HTMLInputElement, '这是一个编号');
    await seenFor(1000);
    await person(button(place, '写入理由'), 'click', undefined, false);
    expect(place.querySelector('.screen')).not.toBeNull();
    await letThrough();
    await savedAll();
    expect(desk.told('review.save').at(-1)?.verdicts).toMatchObject([
      {
        check: 'id-number',
        decision: 'overridden',
        by: '审核岗',
        class: 'mistaken',
        reason: '这是一个编号',
      },
    ]);
    expect(place.querySelector('#finding-id-number')?.textContent).toContain('仍要发布：');
    await click(button(place, '撤销'));
    await savedAll();
    expect(place.querySelector('#override-id-number')).not.toBeNull();
  });

  it('that may be public is remembered by its digest, never by its words', async () => {
    const desk = background({ report: { state: 'read', draft: draftWith('电话13904751234。') } });
    const place = await opened(desk);
    await click(button(place, '已确认对外公布'));
    await rest();
    expect(desk.told('review.confirm-public')[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(desk.told('review.save'))).not.toContain('13904751234');
  });

  it('is marked in the editor without saying why', async () => {
    const desk = background(withNumber);
    await opened(desk);
    expect(desk.told('review.marks').at(-1)?.marks).toEqual([
      { field: 'text', at: 5, length: 18, strength: 'hold' },
    ]);
  });
});

describe('a draft that cannot be read', () => {
  const why = { zh: '正文在别的网站的框架里。', en: 'elsewhere' };

  it('is let go at one press, recorded as unchecked', async () => {
    const desk = background({
      report: { state: 'unreadable', why },
      held: { words: '发布', at: '2026-11-20T00:00:00Z' },
    });
    const place = await opened(desk);
    expect(place.textContent).toContain('读不到稿件，请人工核对');
    expect(place.textContent).toContain(why.zh);
    await seenFor(1000);
    await press(place);
    expect(desk.told('review.unchecked')).toHaveLength(1);
    expect(place.textContent).toContain('记为“未检查”');
  });

  it('offers nothing to press while nothing is held', async () => {
    const place = await opened(background({ report: { state: 'unreadable', why } }));
    expect(place.querySelector('.foot')?.hasAttribute('hidden')).toBe(true);
  });
});

describe('files and pictures', () => {
  it('are named, and said to be unread', async () => {
    const enclosures: Enclosure[] = [
      { kind: 'file', name: '名单.txt', key: '', extension: 'txt', at: 'own', from: 'list' },
      { kind: 'picture', name: '', key: '20261122/1', extension: 'jpg', at: 'own', from: 'text' },
    ];
    const draft = { ...draftWith('现将情况公告如下。'), attachments: ['名单.txt'], enclosures };
    const place = await opened(background({ report: { state: 'read', draft } }));
    expect(place.textContent).toContain('附件 1 个：名单.txt。');
    expect(place.textContent).toContain('图片和音视频 1 个。');
    expect(place.textContent).toContain('它们的内容没有检查');
  });

  it('are not spoken of where there are none', async () => {
    const draft = { ...draftWith('现将情况公告如下。'), enclosures: [] };
    const place = await opened(background({ report: { state: 'read', draft } }));
    expect(place.textContent).not.toContain('它们的内容没有检查');
  });
});

describe('what was cleared and did not go on by itself', () => {
  it('is to be pressed once more, and the panel says so', async () => {
    const place = await opened(background({ stayed: { words: '图标', why: 'again' } }));
    expect(place.querySelector('[role=alert]')?.textContent).toContain('请再按一次“图标”');
  });
});

function draftWith(text: string) {
  return {
    url: 'http://portal.test/edit',
    title: '耕地地力保护补贴发放情况公告',
    column: '涉农补贴',
    contentSource: '农牧局',
    author: '',
    publishedOn: '2026-11-20',
    documentNumber: '',
    abstract: '',
    attachments: [],
    text,
  };
}
