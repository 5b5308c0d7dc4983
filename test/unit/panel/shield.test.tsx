// @vitest-environment happy-dom
// The shield in the panel: what it says when nobody is asked, nobody answers, or the panel cannot be seen.
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '../../../entrypoints/review/Panel.tsx';
import { button, click, drawn, speakChinese } from '../desk/chinese.ts';
import { background, shieldOf } from './desk.ts';

type Entry = { target: Element; intersectionRatio: number; isVisible?: boolean };
let sights: ((entry: Omit<Entry, 'target'>) => void)[] = [];

beforeEach(() => {
  speakChinese();
  sights = [];
  vi.stubGlobal('IntersectionObserver', Sight);
});

/** An observer that tells what the test says. */
class Sight {
  private readonly report: (entries: object[]) => void;
  constructor(report: (entries: object[]) => void) {
    this.report = report;
  }
  observe(target: Element) {
    sights.push((entry) => this.report([{ target, isIntersecting: entry.intersectionRatio > 0, ...entry }]));
  }
  disconnect() {}
}

const soon = () => act(async () => new Promise((done) => setTimeout(done, 20)));
const look = async (entry: Omit<Entry, 'target'>) => {
  for (const sight of sights) sight(entry);
  await soon();
};

async function opened(desk: ReturnType<typeof background>) {
  const place = drawn(<Panel token="once" wires={desk.wires} />);
  await soon();
  await soon();
  const mark = () => place.querySelector('.head .arm')?.textContent;
  return { place, mark };
}

describe('the shield of an open panel', () => {
  it('asks anew when the background says that something changed, and at nobody else’s word', async () => {
    const desk = background();
    const { mark } = await opened(desk);
    expect(mark()).toBe('● 已布防');
    desk.shield = shieldOf({ state: 'lost', troubles: ['withdrawn'] });
    desk.alarm('another');
    await soon();
    expect(mark()).toBe('● 已布防');
    desk.alarm();
    await soon();
    expect(mark()).toBe('✕ 失去联系');
  });

  it('is lost where nobody answers, with the time of the last answer, and comes back', async () => {
    const desk = background();
    const { place, mark } = await opened(desk);
    desk.shield = undefined;
    desk.alarm();
    await soon();
    expect(mark()).toBe('✕ 失去联系');
    expect(place.textContent).toContain('编辑页最后一次应答是 10:00:00');
    expect(place.textContent).toContain('后台没有应答');
    desk.shield = shieldOf();
    desk.alarm();
    await soon();
    expect(mark()).toBe('● 已布防');
  });

  it('keeps the time of the last answer where the editor gave none', async () => {
    const desk = background();
    const { place } = await opened(desk);
    const { at: _, ...silent } = shieldOf({ state: 'lost', troubles: ['no-answer'] });
    desk.shield = silent;
    desk.alarm();
    await soon();
    expect(place.textContent).toContain('编辑页最后一次应答是 10:00:00');
  });

  it('that cannot rehearse says why, and is not lost by it', async () => {
    const { place, mark } = await opened(background());
    click(button(place, '演练'));
    await soon();
    await soon();
    expect(place.textContent).toContain('演练不了');
    expect(mark()).toBe('● 已布防');
  });
});

describe('a panel that its page', () => {
  it.each<[string, Omit<Entry, 'target'>]>([
    ['covers or distorts', { intersectionRatio: 1, isVisible: false }],
    ['pushes out of sight', { intersectionRatio: 0.4 }],
  ])('%s says so, until that is over', async (_, entry) => {
    const { place, mark } = await opened(background());
    await look(entry);
    expect(mark()).toBe('◌ 面板看不清');
    expect(place.textContent).toContain('看到的不一定是真的');
    await look({ intersectionRatio: 1, isVisible: true });
    expect(mark()).toBe('● 已布防');
  });

  it('covers in a browser that does not tell of it is as it was', async () => {
    const { mark } = await opened(background());
    await look({ intersectionRatio: 1 });
    expect(mark()).toBe('● 已布防');
  });
});
