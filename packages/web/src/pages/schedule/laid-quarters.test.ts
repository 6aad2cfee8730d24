import { expect, test } from 'vitest';
import { laidQuarters } from './laid-quarters.ts';

const cell = (id: string, column: string, text: string) => ({ row: { id }, column, text });
const BOTH = [1, 2, 3, 4].flatMap((quarter) => [
  cell('a', `2028-${quarter}-words`, '一步'),
  cell('a', `2028-${quarter}-share`, String(quarter * 25)),
]);

test('four quarters of words and shares are four, shown in the view that stands', () => {
  expect(laidQuarters(BOTH, 'words')).toEqual({
    count: 4,
    firstYear: '2028',
    lastYear: '2028',
    wrote: ['words', 'share'],
    field: 'words',
    from: '2028-1-words',
    to: '2028-4-words',
  });
  expect(laidQuarters(BOTH, 'share')).toMatchObject({ field: 'share', from: '2028-1-share' });
});
test('a view that cannot show it gives way to one that can', () => {
  expect(laidQuarters([cell('a', '2027-4-share', '50'), cell('b', '2028-1-share', '100')], 'words')).toMatchObject({
    count: 2,
    firstYear: '2027',
    lastYear: '2028',
    wrote: ['share'],
    field: 'share',
    from: '2027-4-share',
    to: '2028-1-share',
  });
});
test('what is only taken away lays nothing', () => {
  expect(laidQuarters([cell('a', '2028-1-share', '')], 'share')).toBeNull();
});
