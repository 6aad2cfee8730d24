import type { ItemRow } from '@gangmu/delivery';
import type { WrittenLine } from '@gangmu/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedLines } from './grouped-lines.ts';

const rowOf = (n: number, part: string) => ({ position: n, part }) as ItemRow;
const lineOf = (row: ItemRow): WrittenLine => ({ kind: 'row', cells: [row.position, row.part, null] });

async function* pagesOf(rows: readonly ItemRow[], size: number): AsyncGenerator<readonly ItemRow[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
async function allOf(rows: readonly ItemRow[], size = 400): Promise<readonly WrittenLine[]> {
  const all: WrittenLine[] = [];
  for await (const page of groupedLines(pagesOf(rows, size), (row) => row.part ?? '', lineOf)) all.push(...page);
  return all;
}

describe('groupedLines', () => {
  it('keeps groups in the order of first appearance and rows in theirs, however many are put away meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('甲', '乙', '丙', ''), { maxLength: 900 }),
        fc.integer({ min: 1, max: 500 }),
        async (parts, size) => {
          const rows = parts.map((part, n) => rowOf(n, part));
          const expected = [...new Set(parts)].flatMap((label): WrittenLine[] => {
            const members = rows.filter((row) => row.part === label);
            return [{ kind: 'group', label, count: members.length }, ...members.map(lineOf)];
          });
          expect(await allOf(rows, size)).toEqual(expected);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes more groups than lines may lie open', async () => {
    const lines = await allOf(Array.from({ length: 24_000 }, (_, n) => rowOf(n, `第${n % 2000}组`)));
    expect(lines).toHaveLength(24_000 + 2000);
    expect(lines.slice(0, 4)).toEqual([
      { kind: 'group', label: '第0组', count: 12 },
      { kind: 'row', cells: [0, '第0组', null] },
      { kind: 'row', cells: [2000, '第0组', null] },
      { kind: 'row', cells: [4000, '第0组', null] },
    ]);
  });

  it('writes nothing where there is nothing', async () => {
    expect(await allOf([])).toEqual([]);
  });
});
