import { describe, expect, test } from 'vitest';
import { type Unsaved, unsavedIn } from './unsaved.ts';

const nowhere: Unsaved['stays'] = () => false;
const cells: Unsaved = { what: 'cells', state: 'held', stays: ({ pathname }) => pathname.startsWith('/ledgers/tasks') };
const comment: Unsaved = { what: 'comment', state: 'held', stays: nowhere };

/** Whether a window would ask before it is closed. */
function windowOf(lets = () => false) {
  const target = new EventTarget();
  const unsaved = unsavedIn(target, lets);
  const asks = () => !target.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  return { unsaved, asks };
}

describe('closing or loading a window anew', () => {
  test('asks while something is unsaved, and only then', () => {
    const { unsaved, asks } = windowOf();
    expect(asks()).toBe(false);
    const first = unsaved.keep(cells);
    const second = unsaved.keep(comment);
    expect(asks()).toBe(true);
    first();
    expect(asks()).toBe(true);
    second();
    expect(asks()).toBe(false);
  });
  test('does not ask in a window that has let go of its account', () => {
    const { unsaved, asks } = windowOf(() => true);
    unsaved.keep(cells);
    expect(asks()).toBe(false);
  });
});

describe('going to another address of the app', () => {
  const at = (pathname: string) => ({ pathname, search: '' });
  test('loses what does not stand there', () => {
    const { unsaved } = windowOf();
    unsaved.keep(cells);
    unsaved.keep(comment);
    expect(unsaved.lostBy(at('/ledgers/tasks/items/1'))).toEqual([comment]);
    expect(unsaved.lostBy(at('/plans'))).toEqual([cells, comment]);
    expect(unsaved.lostBy(null)).toEqual([cells, comment]);
  });
});

describe('what leaves the program altogether', () => {
  test('is done at once where nothing is unsaved', () => {
    const { unsaved } = windowOf();
    let done = 0;
    unsaved.want(() => done++);
    expect([done, unsaved.wanted()]).toEqual([1, null]);
  });
  test('waits for the answer, and then is asked about no more', () => {
    const { unsaved, asks } = windowOf();
    let done = 0;
    let told = 0;
    unsaved.listen(() => told++);
    unsaved.keep(cells);
    unsaved.want(() => done++);
    expect([done, unsaved.wanted() !== null, told > 1]).toEqual([0, true, true]);
    unsaved.answer(true);
    expect([done, unsaved.wanted(), asks()]).toEqual([1, null, false]);
  });
  test('is not done where its person stays, who goes on being asked', () => {
    const { unsaved, asks } = windowOf();
    let done = 0;
    unsaved.keep(cells);
    unsaved.want(() => done++);
    unsaved.answer(false);
    expect([done, unsaved.wanted(), asks()]).toEqual([0, null, true]);
  });
});
