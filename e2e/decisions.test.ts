// What a person decided on the first edition of the district plan holds on the second where the clause is the same.
import { type Alignment, alignPlans, type Decision, type PlanProfile } from '@gangmu/align';
import { expect, it } from 'vitest';
import { examplePlan } from './example-plans.ts';

const city = await examplePlan('linjiang-city.txt');
const first = await examplePlan('chenghu-district.txt');
const second = await examplePlan('chenghu-district-revised.txt');

const key = (plan: PlanProfile, title: string) => {
  const unit = plan.units.find((one) => one.unit.title === title)?.unit;
  if (unit === undefined) throw new Error(`${plan.name} has no clause ${title}`);
  return unit.fingerprint;
};
const titles = ({ links, superior, subordinate }: Alignment) =>
  links.map((link) => `${subordinate.units[link.subordinate]?.title} → ${superior.units[link.superior]?.title}`);

const decisions: readonly Decision[] = [
  // 48 in the first edition, 16 in the second, word for word.
  { kind: 'reject', subordinate: key(first, '发展科技服务业'), superior: key(city, '建设科技服务业集聚区') },
  // 24, then 63.
  {
    kind: 'link',
    subordinate: key(first, '盘活低效用地'),
    superior: key(city, '建设智慧精细城市'),
    reason: '低效用地由城市更新统筹',
  },
  { kind: 'exclude', superior: key(city, '保障粮食安全'), reason: '区内没有农田' },
  // Its figure changes in the second edition: whoever decided should look again.
  { kind: 'link', subordinate: key(first, '开展千企技改'), superior: key(city, '推进“工业上楼”') },
];

it('a re-run on the same plans respects every decision', () => {
  const before = alignPlans(city, first, { decisions });
  expect(titles(before)).not.toContain('发展科技服务业 → 建设科技服务业集聚区');
  expect(titles(before)).toContain('盘活低效用地 → 建设智慧精细城市');
  expect(titles(before)).toContain('开展千企技改 → 推进“工业上楼”');
  expect(before.lapsed).toEqual([]);
  expect(alignPlans(city, first, { decisions })).toEqual(before);
});

it('on the revised plan decisions on clauses that moved or stayed hold, and the one whose figure changed lapses', () => {
  expect(titles(alignPlans(city, second))).toContain('发展科技服务业 → 建设科技服务业集聚区');
  const after = alignPlans(city, second, { decisions });
  expect(titles(after)).not.toContain('发展科技服务业 → 建设科技服务业集聚区');
  expect(titles(after)).toContain('盘活低效用地 → 建设智慧精细城市');
  const farming = after.superiorStates.find(({ unit }) => after.superior.units[unit]?.title === '保障粮食安全');
  expect(farming).toMatchObject({ kind: 'not-for-us', exclusion: { by: 'person' } });
  expect(after.lapsed).toEqual([decisions[3]]);
});

it('nothing else moves with a decision: the other links are those of a run without', () => {
  const touched = /发展科技服务业|盘活低效用地|开展千企技改|保障粮食安全/u;
  const rest = (alignment: Alignment) => titles(alignment).filter((title) => !touched.test(title));
  expect(rest(alignPlans(city, second, { decisions }))).toEqual(rest(alignPlans(city, second)));
});
