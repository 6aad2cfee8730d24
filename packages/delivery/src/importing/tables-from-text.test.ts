import { expect, it } from 'vitest';
import { tablesFromText } from './tables-from-text.ts';

function cellsOf(text: string): readonly (readonly string[])[] {
  const work = tablesFromText(text, '表');
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.sheets[0]?.rows.map((row) => row.cells.map((cell) => cell.text)) ?? [];
  }
}

it('tabs between cells are borders; a tab in quotation marks is a cell’s own', () => {
  expect(cellsOf('任务\t备注\n甲,乙\t丙')).toEqual([
    ['任务', '备注'],
    ['甲,乙', '丙'],
  ]);
  expect(cellsOf('任务,备注\n甲,"乙\t丙"\n"丁 ""\t"" 戊",己')).toEqual([
    ['任务', '备注'],
    ['甲', '乙\t丙'],
    ['丁 "\t" 戊', '己'],
  ]);
  expect(cellsOf('"任务\n名称"\t备注\n甲\t乙')).toEqual([
    ['任务\n名称', '备注'],
    ['甲', '乙'],
  ]);
});

it('marks that nobody closes, or that do not begin a cell, hide no border', () => {
  expect(cellsOf('任务\t备注\n5"管\t乙')).toEqual([
    ['任务', '备注'],
    ['5"管', '乙'],
  ]);
  expect(cellsOf('"任务\t备注')).toEqual([['任务\t备注']]);
});
