import type { Store } from '@gangmu/delivery';
import { expect, test } from 'vitest';
import { personNames } from './person-names.ts';

const store = (asked: string[]): Pick<Store, 'read'> => ({
  async read(regionId) {
    asked.push(regionId);
    return [] as never;
  },
});

test('a name is known in its own region only', async () => {
  const asked: string[] = [];
  const names = personNames(store(asked));
  names.knows('ours', 'p', '林安言');
  expect(names.of('ours', 'p')).toBe('林安言');
  expect(names.of('theirs', 'p')).toBeUndefined();
  await names.learn('theirs', ['p'], () => {});
  expect(asked).toEqual(['theirs']);
  expect(names.of('theirs', 'p')).toBeUndefined();
  await names.learn('ours', ['p'], () => {});
  expect(asked).toEqual(['theirs']);
});
test('names of people who have gone are let go', () => {
  const names = personNames(store([]));
  names.knows('ours', 'p', '林安言');
  names.knows('ours', 'q', '周怀远');
  names.keepOnly(new Set(['q']));
  expect([names.of('ours', 'p'), names.of('ours', 'q')]).toEqual([undefined, '周怀远']);
});
