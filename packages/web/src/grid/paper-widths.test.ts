import { expect, test } from 'vitest';
import { paperWidths } from './paper-widths.ts';

const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0);

test('a day keeps its room on paper however many columns stand beside it', () => {
  const widths = paperWidths([
    { width: 300 },
    ...Array.from({ length: 12 }, () => ({ width: 200 })),
    { width: 110, right: true },
  ]);
  expect(widths.at(-1)).toBe(6);
  expect(sum(widths)).toBeCloseTo(100);
  expect(widths[0]).toBeCloseTo(1.5 * (widths[1] ?? 0));
});

test('where there is room all stand as on the screen', () => {
  expect(paperWidths([{ width: 300 }, { width: 100, right: true }])).toEqual([75, 25]);
});

test('a light keeps its word in one line, and the number of a row takes no more than it needs', () => {
  const widths = paperWidths([
    { width: 48, right: true },
    { width: 84 },
    ...Array.from({ length: 14 }, () => ({ width: 180 })),
  ]);
  expect(widths.slice(0, 2)).toEqual([2.88, 5.04]);
  expect(sum(widths)).toBeCloseTo(100);
});

test('columns of figures alone share the sheet', () => {
  const widths = paperWidths(Array.from({ length: 30 }, () => ({ width: 90, right: true })));
  expect(sum(widths)).toBeCloseTo(100);
});
