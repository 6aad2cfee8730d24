import { expect, it } from 'vitest';
import { draftContent } from './plan.ts';

it('lets a figure pass of which the reading did not find what it measures', () => {
  const target = { indicator: '', op: '>=', value: '3', value2: null, unit: '家', basis: 'level', period: 'by:2027' };
  expect(draftContent.safeParse({ kind: 'indicator', target, quote: '3家' }).success).toBe(true);
});
