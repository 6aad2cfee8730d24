import { NOBODY } from '@gangmu/plan';
import { expect, test } from 'vitest';
import { dayIn, isDecimal, partiesOf, writeJoint, writeLead } from './writes.ts';

test.each([
  ['2027-12-31', '2027-12-31'],
  ['2027/3/1', '2027-03-01'],
  ['2027.3.1', '2027-03-01'],
  ['2027年3月1日', '2027-03-01'],
  ['2028-02-29', '2028-02-29'],
  ['2027年底', '2027-12-31'],
  ['2027.6', '2027-06-30'],
])('%s is the day %s', (text, day) => expect(dayIn(text)).toBe(day));
test.each(['2027-02-30', '2027-13-01', '三月底', '长期', '12-31', '2027-2-29'])('%s is no day', (text) =>
  expect(dayIn(text)).toBeNull(),
);
test('decimals are plain figures', () => {
  expect(['1', '-2.5', '0.000001'].every(isDecimal)).toBe(true);
  expect(['1,000', '1万', '', '.5', '1.'].some(isDecimal)).toBe(false);
});

const unit = (id: string, name: string, shortName: string | null = null) => ({ id, name, shortName, closedOn: null });
const parties = partiesOf(
  {
    units: [unit('1', '区工业和信息化局', '工信局'), unit('2', '区教育局'), unit('3', '区统计局')],
    groups: [{ id: '9', name: '各镇街' }],
  } as never,
  '澄湖区',
);
const item = { assignment: NOBODY } as never;
const unknown = (name: string) => `?${name}`;
test.each(['区工信局', '工信局', '澄湖区工信局', '区工业和信息化局'])(
  '%s is taken for the unit that it calls',
  (name) => expect(writeLead(parties, item, name, unknown)).toMatchObject({ row: { assignment: { leadUnitId: '1' } } }),
);
test('a name that calls none is refused with what was perhaps meant, another level with what it is not', () => {
  expect(writeLead(parties, item, '区工业信息局', unknown)).toEqual({
    problem: '?区工业信息局',
    offers: ['区工业和信息化局'],
  });
  expect(writeLead(parties, item, '区火星局', unknown)).toEqual({ problem: '?区火星局', offers: [] });
});
test('of several names the offers are whole texts, with the others kept', () => {
  expect(writeJoint(parties, item, '区教育局、区工业信息局、各镇街', unknown)).toMatchObject({
    offers: ['区教育局、区工业和信息化局、各镇街'],
  });
});
