import { expect, test } from 'vitest';
import { alignPlans } from '../align-plans.ts';
import type { PlanText } from '../plan-text.ts';
import { planOf, type StatedTarget } from '../testing/plan-of.ts';
import { planPeriod } from './plan-period.ts';

/** A plan with a title, as the reader gives it. */
function titled(title: string, targets: readonly StatedTarget[] = [], inherited: readonly number[] = []): PlanText {
  const plan = planOf(`${title}\n1.修复云雁湿地。实施退塘还湿,${targets.map((target) => target[6]).join(',')}。`, {
    region: '澄州市',
    targets,
  });
  const { reading } = plan;
  return {
    ...plan,
    reading: {
      ...reading,
      meta: { ...reading.meta, title: { start: 0, end: title.length, quote: title } },
      targets: reading.targets.map((target, at) =>
        inherited.includes(at) ? { ...target, origins: { ...target.origins, period: 'inherited' as const } } : target,
      ),
    },
  };
}

test.each([
  ['澄州市湿地修复行动计划（2027—2029年）', 3, 2029],
  ['澄州市湿地修复五年规划（2026-2030年）', 5, 2030],
  ['澄州市2027年湿地修复重点任务分解表', 1, 2027],
  ['澄州市湿地修复行动计划', 3, null],
  ['从2027年到2030年的湿地修复', 3, null],
] as const)('%s runs %i years', (title, years, to) => {
  expect(planPeriod(titled(title))).toEqual({ years, to });
});

const LONG = '澄州市湿地修复行动计划（2027—2029年）';
const YEAR = '澄州市2027年湿地修复重点任务分解表';
const wetland = (value: number, period: StatedTarget[5], quote = `恢复云雁湿地${value}公顷`): StatedTarget => [
  '云雁湿地',
  '=',
  value,
  '公顷',
  'increment',
  period,
  quote,
];

test('the work of one year is no conflict with the sum of three, even where the plan leaves its date unsaid', () => {
  const alignment = alignPlans(titled(LONG, [wetland(60, 'none')]), titled(YEAR, [wetland(20, 'by:2027')]));
  expect(alignment.targets).toEqual([]);
  expect(alignment.notCompared.map(({ trap }) => trap)).toEqual(['deadline']);
});

test('a yearly amount and the work of one year are held against each other as they are', () => {
  const alignment = alignPlans(
    titled(LONG, [wetland(20, 'annual', '每年恢复云雁湿地20公顷')]),
    titled(YEAR, [wetland(20, 'by:2027')]),
  );
  expect(alignment.targets.map(({ relation }) => relation)).toEqual(['same']);
});

test('two plans of one period that state different sums conflict', () => {
  const alignment = alignPlans(titled(LONG, [wetland(60, 'none')]), titled(LONG, [wetland(50, 'none')]));
  expect(alignment.targets.map(({ relation }) => relation)).toEqual(['conflict']);
});

test('a 每年 that only an earlier figure bears does not make a sum yearly', () => {
  const sum = titled(LONG, [wetland(60, 'none')]);
  expect(alignPlans(sum, titled(LONG, [wetland(60, 'annual')], [0])).targets).toMatchObject([
    { relation: 'same', caveats: [] },
  ]);
  expect(alignPlans(sum, titled(LONG, [wetland(20, 'annual', '每年恢复云雁湿地20公顷')])).targets).toMatchObject([
    { relation: 'same', caveats: ['yearly-scaled'] },
  ]);
});

test('a milestone beside a figure that is compared already is not compared, and says why', () => {
  const stock = (value: number, period: StatedTarget[5], quote: string): StatedTarget => [
    '云雁湿地保有量',
    '>=',
    value,
    '公顷',
    'level',
    period,
    quote,
  ];
  const end = stock(600, 'by:2029', '云雁湿地保有量达到600公顷');
  const alignment = alignPlans(
    titled(LONG, [end]),
    titled(LONG, [stock(500, 'in:2027', '2027年云雁湿地保有量达到500公顷'), end]),
  );
  expect(alignment.targets).toMatchObject([{ subordinate: 1, relation: 'same' }]);
  expect(alignment.notCompared).toMatchObject([{ subordinate: 0, trap: 'deadline' }]);
});
