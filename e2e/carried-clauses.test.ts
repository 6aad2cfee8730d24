// Which clauses of the example plans are carried, left out and new, as examples/README.md says.
import { alignPlans } from '@gangmu/align';
import { readPlan } from '@gangmu/reader';
import { expect, it } from 'vitest';
import { examplePlan } from './example-plans.ts';

const province = await examplePlan('yunling-province.txt');
const city = await examplePlan('linjiang-city.txt');
const technology = await examplePlan('linjiang-city-technology.txt');
const alignment = alignPlans(province, city, { others: [technology] });
const above = (label: string) =>
  alignment.superiorStates.find(({ unit }) => alignment.superior.units[unit]?.label === label);
const below = (label: string) =>
  alignment.subordinateStates.find(({ unit }) => alignment.subordinate.units[unit]?.label === label);

it.each(['15', '16', '21', '26', '62', '74'])('clause %s of the city is new', (label) => {
  expect(below(label)?.kind).toBe('new');
});

it.each([
  ['15', '15'],
  ['16', '22'],
] as const)('clause %s of the city comes from clause %s of the technology plan', (label, source) => {
  const state = below(label);
  const origin = state?.kind === 'new' ? state.origin : null;
  expect(technology.units[origin?.unit ?? -1]?.unit.label).toBe(source);
});

it.each([
  ['19', '钢铁'],
  ['23', '低空'],
  ['25', '海洋'],
  ['39', '特高压'],
  ['41', '氢能'],
  ['52', '水网'],
] as const)('clause %s of the province is suggested for exclusion: the city has no %s', (label, industry) => {
  const state = above(label);
  expect(state?.kind === 'not-for-us' && state.exclusion.reason.params.industry).toContain(industry);
});

it('the new energy industry is not carried; of the seeds only the one indicator that the city states too', () => {
  expect(above('21')?.kind).toBe('not-carried');
  const seeds = above('65');
  expect(seeds).toMatchObject({ kind: 'carried', fullness: 'part' });
  const by = alignment.links.filter(({ superior }) => superior === seeds?.unit);
  expect(by.flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'target'))).toHaveLength(1);
});

it('the clauses that name the city are found', () => {
  expect(alignment.superiorStates.filter(({ naming }) => naming !== null).length).toBeGreaterThanOrEqual(17);
});

it('about half of what is carried is carried in full, and what is left is quoted from the province', () => {
  const carried = alignment.superiorStates.flatMap((state) => (state.kind === 'carried' ? [state] : []));
  const full = carried.filter(({ fullness }) => fullness === 'full').length;
  expect(full / carried.length).toBeGreaterThan(0.4);
  expect(full / carried.length).toBeLessThan(0.7);
  for (const { left } of carried)
    for (const { start, end, quote } of left) expect(province.plan.text.slice(start, end)).toBe(quote);
});

it('every clause of either plan is in exactly one state, in every pair of levels', async () => {
  const districts = await Promise.all(
    (['chenghu-district.txt', 'shazhou-district.txt', 'nanpu-district.txt'] as const).map(examplePlan),
  );
  for (const [superior, subordinate] of [[province, city] as const, ...districts.map((one) => [city, one] as const)]) {
    const found = alignPlans(superior, subordinate);
    expect(found.superiorStates.map(({ unit }) => unit)).toEqual(superior.units.map((_, index) => index));
    expect(found.subordinateStates.map(({ unit }) => unit)).toEqual(subordinate.units.map((_, index) => index));
  }
});

it('shuffled clauses keep at least 95 % of their links', () => {
  const clauses = city.units.filter(({ unit }) => /^\d+$/u.test(unit.label)).map(({ unit }) => unit);
  const lines = clauses.map(({ start, end, label }) => city.plan.text.slice(start + label.length, end));
  // 31 and the number of clauses have no factor in common: every clause once, none beside its neighbour.
  const shuffled = lines.map((_, at) => `${at + 1}${lines[(at * 31) % lines.length]}`);
  const text = `临江市三年行动计划\n\n一、重点任务\n${shuffled.join('\n')}`;
  const again = alignPlans(province, { text, reading: readPlan(text, { region: '临江市' }) });
  const links = ({ links: all, subordinate }: typeof alignment) =>
    all.map((link) => `${subordinate.units[link.subordinate]?.title} → ${link.superior}`);
  const after = new Set(links(again));
  const before = links(alignment);
  expect(before.filter((link) => after.has(link)).length / before.length).toBeGreaterThanOrEqual(0.95);
});
