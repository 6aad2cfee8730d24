import { describe, expect, it } from 'vitest';
import { CITY_PLAN, EAST_PLAN, textPlans, WEST_PLAN } from '../testing/compared.ts';
import type { ComparedPlan } from './compared-plan.ts';
import { parentsOf } from './parents-of.ts';

const PROVINCE = CITY_PLAN.replaceAll('白榆市', '榆山省');
const parents = (...texts: readonly string[]) => {
  const [superior, ...rest] = textPlans(...texts);
  return parentsOf(superior as ComparedPlan, rest);
};

describe('who stands between a plan and the superior plan', () => {
  it('is nobody where all are of one grade', () => {
    expect(parents(CITY_PLAN, EAST_PLAN, WEST_PLAN)).toEqual([null, null]);
  });
  it('is the city of a district, when province, city and district are given', () => {
    expect(parents(PROVINCE, CITY_PLAN, EAST_PLAN, WEST_PLAN)).toEqual([null, 0, 0]);
  });
  it('is nobody where two cities might be it', () => {
    expect(parents(PROVINCE, CITY_PLAN, CITY_PLAN.replaceAll('白榆市', '青榆市'), EAST_PLAN)).toEqual([
      null,
      null,
      null,
    ]);
  });
});
