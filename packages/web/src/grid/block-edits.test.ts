import { expect, test } from 'vitest';
import { cleared, copied, filledBelow, filledDown, pasted } from './block-edits.ts';
import type { Column } from './column.ts';
import type { Line } from './lines.ts';

interface Row {
  readonly id: number;
  readonly a: string;
  readonly b: string;
}
const write = (row: Row) => ({ row });
const columns: readonly Column<Row>[] = [
  { key: 'id', head: '序号', width: 1, text: (row) => String(row.id) },
  { key: 'a', head: '甲', width: 1, text: (row) => row.a, write },
  { key: 'b', head: '乙', width: 1, text: (row) => row.b, write },
];
const row = (id: number): Line<Row> => ({ kind: 'row', number: id, row: { id, a: `a${id}`, b: `b${id}` } });
const lines: readonly Line<Row>[] = [row(1), { kind: 'group', name: '组', count: 2, closed: false }, row(2), row(3)];
const shown = { lines, columns };
const told = (edits: readonly { row: Row; column: string; text: string }[]) =>
  edits.map((one) => `${one.row.id}${one.column}=${one.text}`);

test('a copied block leaves the heads of groups out', () => {
  expect(copied(shown, { top: 0, bottom: 2, left: 1, right: 2 })).toEqual([
    ['a1', 'b1'],
    ['a2', 'b2'],
  ]);
});
test('one pasted value fills the whole selection and passes over what cannot be written', () => {
  expect(told(pasted(shown, { top: 2, bottom: 3, left: 0, right: 1 }, [['x']]).edits)).toEqual(['2a=x', '3a=x']);
});
test('a block larger than the selection spreads from its corner, over heads of groups', () => {
  expect(
    told(
      pasted(shown, { top: 0, bottom: 0, left: 1, right: 1 }, [
        ['x', 'y'],
        ['z', 'w'],
      ]).edits,
    ),
  ).toEqual(['1a=x', '1b=y', '2a=z', '2b=w']);
});
test('rows for which there is no room are counted', () => {
  expect(pasted(shown, { top: 3, bottom: 3, left: 1, right: 1 }, [['x'], ['y'], ['z']]).left).toBe(2);
});
test('fill down copies the first row and touches nothing of a single row', () => {
  expect(told(filledDown(shown, { top: 0, bottom: 3, left: 1, right: 1 }))).toEqual(['2a=a1', '3a=a1']);
  expect(filledDown(shown, { top: 0, bottom: 0, left: 1, right: 2 })).toEqual([]);
});
test('delete empties only what can be written', () => {
  expect(told(cleared(shown, { top: 0, bottom: 0, left: 0, right: 2 }))).toEqual(['1a=', '1b=']);
});
test('the fill handle repeats the rows of the block below it, over heads of groups, and fills nothing above', () => {
  const two = { top: 0, bottom: 2, left: 1, right: 1 };
  expect(told(filledBelow(shown, two, 3))).toEqual(['3a=a1']);
  expect(told(filledBelow(shown, { ...two, bottom: 0 }, 3))).toEqual(['2a=a1', '3a=a1']);
  expect(filledBelow(shown, two, 1)).toEqual([]);
});
test('the pasted block ends at the last cell that it lies on, past the heads of groups, within the ledger', () => {
  const at = { top: 0, bottom: 0, left: 1, right: 1 };
  expect(
    pasted(shown, at, [
      ['x', 'y'],
      ['z', 'w'],
    ]).to,
  ).toEqual({ line: 2, column: 2 });
  expect(pasted(shown, at, [['x', 'y', 'beyond']]).to).toEqual({ line: 0, column: 2 });
  expect(pasted(shown, { ...at, bottom: 3 }, [['x']]).to).toEqual({ line: 3, column: 1 });
});
