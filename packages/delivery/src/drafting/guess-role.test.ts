import type { PlanMeta } from '@gangmu/plan';
import { expect, test } from 'vitest';
import { guessRole } from './guess-role.ts';

const meta = (region: string | null, issuer: string | null = null) =>
  ({
    region: region === null ? null : { name: region, code: null, origin: 'title' },
    issuer: issuer === null ? null : { start: 0, end: 1, quote: issuer },
  }) as Pick<PlanMeta, 'region' | 'issuer'>;
const district = { name: '澄湖区', level: 'county' } as const;

test.each([
  ['澄湖区', null, 'own'],
  ['临江市', null, 'superior'],
  ['云岭省', null, 'superior'],
  ['南浦区', null, 'other'],
  ['云门镇', null, 'other'],
  [null, '国务院办公厅', 'superior'],
  [null, '临江市人民政府办公室', 'superior'],
  [null, '澄湖区人民政府办公室', 'own'],
  [null, null, 'own'],
] as const)('a plan of region %s, issued by %s, is %s to a district', (region, issuer, role) => {
  expect(guessRole(meta(region, issuer), district)).toBe(role);
});

test('the same city is superior to its district, own to itself and another to its province', () => {
  const city = meta('临江市');
  expect(guessRole(city, { name: '临江市', level: 'prefecture' })).toBe('own');
  expect(guessRole(city, { name: '云岭省', level: 'province' })).toBe('other');
});
