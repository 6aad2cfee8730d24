import { expect, it } from 'vitest';
import { differing } from './differing.ts';
import type { ItemRow } from './item.ts';

const item = {
  title: '建设算力中心',
  dueOn: null,
  assignment: { leadUnitId: 'a', jointUnitIds: ['b', 'c'] },
} as unknown as ItemRow;

it('leaves out what the row says already, whatever the order of keys', () => {
  const assignment = { jointUnitIds: ['b', 'c'], leadUnitId: 'a' } as unknown as ItemRow['assignment'];
  expect(differing({ title: '建设算力中心', dueOn: null, assignment }, item)).toEqual({});
});

it('keeps what is another value, another order of a list, or a value where there was none', () => {
  const assignment = { leadUnitId: 'a', jointUnitIds: ['c', 'b'] } as unknown as ItemRow['assignment'];
  const patch = { title: '建设数据中心', dueOn: '2027-12-31', assignment };
  expect(differing(patch, item)).toEqual(patch);
});
