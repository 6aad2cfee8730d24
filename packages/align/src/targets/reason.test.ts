import { expect, test } from 'vitest';
import { explain, type ReasonCode } from './reason.ts';
import { REASONS } from './reason-catalogue.ts';

const holes = (text: string) => (text.match(/\{\w+\}/gu) ?? []).toSorted();

test('every sentence has both languages with the same parameters', () => {
  for (const [code, { zh, en }] of Object.entries(REASONS)) expect([code, holes(zh)]).toEqual([code, holes(en)]);
});

test('parameters are filled in and a missing one stays to be seen', () => {
  expect(explain({ code: 'only-regions', params: { regions: '东屿县' } }, 'zh')).toContain('东屿县');
  expect(explain({ code: 'same' as ReasonCode, params: {} }, 'en')).toContain('{sub}');
});
