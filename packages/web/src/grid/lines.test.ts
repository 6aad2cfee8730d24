import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { arrange, PLAIN, valuesOf } from './lines.ts';

interface Row {
  readonly title: string;
  readonly unit: string;
}
const columns: readonly Column<Row>[] = [
  { key: 'title', head: '事项', width: 100, text: (row) => row.title },
  { key: 'unit', head: '单位', width: 100, text: (row) => row.unit },
];
const rows: readonly Row[] = [
  { title: '丙10', unit: '乙局' },
  { title: '丙9', unit: '' },
  { title: '甲', unit: '乙局' },
];
const titles = (arrangement: Parameters<typeof arrange>[2]) =>
  arrange(rows, columns, arrangement).map((line) =>
    line.kind === 'row' ? line.row.title : `[${line.name} ${line.count}]`,
  );

test('without wishes the rows keep their order', () => expect(titles(PLAIN)).toEqual(['丙10', '丙9', '甲']));
test('numbers in Chinese titles sort by value', () => {
  expect(
    titles({ ...PLAIN, sort: { column: 'title', descending: false } }).filter((one) => one.startsWith('丙')),
  ).toEqual(['丙9', '丙10']);
});
test('empty cells stand last in either direction', () => {
  expect(titles({ ...PLAIN, sort: { column: 'unit', descending: false } }).at(-1)).toBe('丙9');
  expect(titles({ ...PLAIN, sort: { column: 'unit', descending: true } }).at(-1)).toBe('丙9');
});
test('groups carry their count, the nameless group stands last, a closed one hides its rows', () => {
  expect(titles({ ...PLAIN, groupBy: 'unit' })).toEqual(['[乙局 2]', '丙10', '甲', '[ 1]', '丙9']);
  expect(titles({ ...PLAIN, groupBy: 'unit', closed: ['乙局'] })).toEqual(['[乙局 2]', '[ 1]', '丙9']);
});
test('a row keeps its own number whatever is filtered, sorted and grouped', () => {
  const own = (arrangement: Parameters<typeof arrange>[2]) =>
    arrange(rows, columns, arrangement, (row) => rows.indexOf(row) + 1).flatMap((line) =>
      line.kind === 'row' ? [line.number] : [],
    );
  expect(own({ ...PLAIN, filters: { unit: [''] } })).toEqual([2]);
  expect(own({ ...PLAIN, sort: { column: 'title', descending: true } }).toSorted()).toEqual([1, 2, 3]);
  expect(own({ ...PLAIN, groupBy: 'unit' })).toEqual([1, 3, 2]);
});
test('a filter lets only the chosen texts through, the empty one too', () => {
  expect(titles({ ...PLAIN, filters: { unit: [''] } })).toEqual(['丙9']);
});
test('a filter on a column that is not there lets everything through', () => {
  expect(titles({ ...PLAIN, filters: { gone: ['x'] } })).toHaveLength(3);
});
test('a filter offers each text once with its count', () => {
  expect(valuesOf(rows, columns[1] as Column<Row>)).toEqual([
    { text: '乙局', count: 2 },
    { text: '', count: 1 },
  ]);
});
