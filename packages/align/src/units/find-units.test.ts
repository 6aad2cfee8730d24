import { expect, test } from 'vitest';
import { planOf } from '../testing/plan-of.ts';
import { findUnits } from './find-units.ts';
import { fingerprint } from './fingerprint.ts';

const labels = (text: string) => findUnits(planOf(text)).map(({ label }) => label);

test('clauses go by their ordinal, headings without clauses by their path', () => {
  expect(
    labels('一、总体要求\n1.思路。种树修桥。\n二、任务\n(一)修桥。加固三座老石桥。\n(二)种树。补种乡土树种。'),
  ).toEqual(['1', '二/(一)', '二/(二)']);
});

test('an ordinal that restarts in every part is told apart by its path', () => {
  expect(labels('一、修桥\n1.加固。加固三座老石桥。\n二、种树\n1.补种。补种乡土树种。')).toEqual(['一/1', '二/1']);
});

test('a heading with text of its own above its clauses is a lead; one without is no unit', () => {
  const units = findUnits(
    planOf(
      '一、修桥\n把全区老石桥逐座体检,一桥一册建立档案。\n1.加固。加固三座老石桥。\n二、种树\n2.补种。补种乡土树种。',
    ),
  );
  expect(units.map(({ label, lead }) => [label, lead])).toEqual([
    ['一', true],
    ['1', false],
    ['2', false],
  ]);
});

test('a plan without headings falls into its paragraphs', () => {
  expect(labels('把全区老石桥逐座体检,一桥一册建立档案。\n\n补种乡土树种,为行道树换种,建立苗圃。')).toEqual([
    '¶1',
    '¶2',
  ]);
});

test('a unit ends where its text ends, without the blanks behind it', () => {
  const text = '1.加固。加固三座老石桥。\n\n  2不是标题';
  const [unit] = findUnits(planOf('1.加固。加固三座老石桥。\n\n'));
  expect(text.slice(unit?.start, unit?.end)).toBe('1.加固。加固三座老石桥。');
});

test('the fingerprint keeps through a new number, other blanks, width and stops, and changes with a word or figure', () => {
  const of = (text: string) => findUnits(planOf(text))[0]?.fingerprint;
  const base = of('1.加固。加固3座老石桥,增设护栏。');
  expect(of('7.加固。加固3座老石桥，增设护栏。')).toBe(base);
  expect(of('1.加固。 加固 3 座老石桥,增设护栏')).toBe(base);
  expect(of('1.加固。加固4座老石桥,增设护栏。')).not.toBe(base);
  expect(of('1.加固。加固3座老木桥,增设护栏。')).not.toBe(base);
  expect(fingerprint('')).toMatch(/^[0-9a-f]{16}$/u);
});

test('two clauses of the same words have different keys', () => {
  const keys = findUnits(planOf('1.加固。加固老石桥。\n2.加固。加固老石桥。')).map((unit) => unit.fingerprint);
  expect(new Set(keys).size).toBe(2);
});
