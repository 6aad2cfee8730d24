import { describe, expect, it } from 'vitest';
import { planFile } from '../testing/plan-file.ts';
import { blocksOf, textPieces } from './text-pieces.ts';

const PLAN = '前言一段。\n一、总体要求\n甲。\n1.建设冷藏库。建成25座。\n2.改造果园。改造3万亩。\n';
const { document, reading } = planFile(PLAN);

describe('the pieces of a text', () => {
  it('begin at every heading and leave nothing out', () => {
    const pieces = textPieces(document, reading);
    expect(pieces.map(({ start, end }) => PLAN.slice(start, end)).join('')).toBe(PLAN);
    expect(pieces.map(({ start }) => start)).toEqual(expect.arrayContaining(reading.outline.map(({ start }) => start)));
  });

  it('hold their lines as paragraphs without blanks around them', () => {
    const text = '  甲 \n\n\t乙\r\n丙';
    const blocks = blocksOf(planFile(text).document, { start: 0, end: text.length });
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['甲', '乙', '丙']);
  });

  it('never cut a table', () => {
    const table = { start: 6, end: 20, rows: 1, columns: 1, cells: [] };
    const cuts = textPieces({ ...document, tables: [table] }, reading).map(({ start }) => start);
    expect(cuts.filter((at) => at > table.start && at < table.end)).toEqual([]);
  });
});
