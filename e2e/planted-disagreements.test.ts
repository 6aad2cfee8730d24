// What was planted in the example plans is found, and nothing else is called a conflict.
import {
  type Alignment,
  alignPlans,
  findRaises,
  findRepeats,
  type PlanProfile,
  sumTargets,
  type TargetSum,
} from '@gangmu/align';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_PLANS, type ExamplePlan, exampleJson, examplePlan, targetsAt } from './example-plans.ts';

interface Planted {
  readonly id: string;
  readonly kind: 'conflict' | 'stricter' | 'looser' | 'duplicate' | 'sum-over' | 'sum-under' | 'raised' | 'trap';
  readonly documents: readonly [ExamplePlan, ExamplePlan, ...ExamplePlan[]];
  readonly quotes: readonly [string, string, ...string[]];
}

const planted = exampleJson<readonly Planted[]>('planted');
const of = (...kinds: readonly Planted['kind'][]) => planted.filter(({ kind }) => kinds.includes(kind));
const plans = new Map(
  await Promise.all(EXAMPLE_PLANS.map(async (name) => [name, await examplePlan(name)] as const)),
) as ReadonlyMap<string, PlanProfile>;
const plan = (name: ExamplePlan) => plans.get(name) as PlanProfile;

const made = new Map<string, Alignment>();
function alignment(superior: ExamplePlan, subordinate: ExamplePlan): Alignment {
  const key = `${superior} ${subordinate}`;
  const found = made.get(key) ?? alignPlans(plan(superior), plan(subordinate));
  made.set(key, found);
  return found;
}

/** What the aligner says of two quotes: the relation of each pair with its caveats, or the reason why there is none. */
function said({ documents: [above, below], quotes: [theirs, ours] }: Planted): readonly string[] {
  const [superior, subordinate] = [targetsAt(plan(above), theirs), targetsAt(plan(below), ours)];
  const meets = (pair: { readonly superior: number; readonly subordinate: number }) =>
    superior.has(pair.superior) && subordinate.has(pair.subordinate);
  const { targets, notCompared } = alignment(above, below);
  return [
    ...targets.filter(meets).map(({ relation, caveats }) => [relation, ...caveats].join(' ')),
    ...notCompared.filter(meets).map(({ trap }) => `not ${trap}`),
  ];
}

describe('planted disagreements', () => {
  it.each(of('conflict', 'stricter', 'looser').map((one) => [one.id, one] as const))('%s is found', (_, one) => {
    expect(said(one)).toEqual([one.kind]);
  });

  it('no other conflict is called in any pair of the plans', () => {
    // The second edition differs from the first, and from the tasks made of it, by intent.
    const editions = new Set<ExamplePlan>(['chenghu-district.txt', 'chenghu-district-tasks.html']);
    const revised = (a: ExamplePlan, b: ExamplePlan) => a === 'chenghu-district-revised.txt' && editions.has(b);
    const found = EXAMPLE_PLANS.flatMap((above) =>
      EXAMPLE_PLANS.filter((below) => above !== below && !revised(above, below) && !revised(below, above)).flatMap(
        (below) =>
          alignment(above, below)
            .targets.filter(({ relation }) => relation === 'conflict')
            .map((pair) => [quote(above, pair.superior), quote(below, pair.subordinate)].sort().join(' ~ ')),
      ),
    );
    const own = of('conflict').map(({ quotes }) => [...quotes].sort().join(' ~ '));
    expect(own).toHaveLength(2);
    for (const conflict of found) expect(own.some((quotes) => alike(conflict, quotes))).toBe(true);
    // Each from either side.
    expect(found).toHaveLength(2 * own.length);
  });

  it('the tasks of the first edition fall behind the second where it asks more of the same year', () => {
    const { targets } = alignment('chenghu-district-revised.txt', 'chenghu-district-tasks.html');
    const conflicts = targets.filter(({ relation }) => relation === 'conflict');
    expect(conflicts.map(({ superior }) => quote('chenghu-district-revised.txt', superior))).toEqual([
      '新增“瞪羚”企业10家以上',
    ]);
  });

  it('the same indicator twice in one plan is found where it was planted and nowhere else', () => {
    const found = EXAMPLE_PLANS.filter((name) => name !== 'chenghu-district-revised.txt').flatMap((name) =>
      findRepeats(plan(name)).map(({ first, second }) => ({ name, first, second })),
    );
    const duplicates = of('duplicate');
    expect(found).toHaveLength(duplicates.length);
    for (const { documents, quotes } of duplicates) {
      const [first, second] = quotes.map((one) => targetsAt(plan(documents[0]), one));
      expect(found.some((one) => first?.has(one.first) && second?.has(one.second))).toBe(true);
    }
  });

  it('the revised plan settles the park that stood twice', () => {
    expect(findRepeats(plan('chenghu-district-revised.txt'))).toEqual([]);
  });
});

const DISTRICTS = ['chenghu-district.txt', 'shazhou-district.txt', 'nanpu-district.txt'] as const;
const sumsWith = (chenghu: ExamplePlan) =>
  sumTargets(
    plan('linjiang-city.txt'),
    [chenghu, ...DISTRICTS.slice(1)].map((name) => ({
      plan: plan(name),
      alignment: alignment('linjiang-city.txt', name),
    })),
  );
const sumAt = (sums: readonly TargetSum[], whole: string) => {
  const at = targetsAt(plan('linjiang-city.txt'), whole);
  return sums.filter(({ superior }) => at.has(superior));
};

describe('sums over the districts', () => {
  const sums = sumsWith('chenghu-district.txt');

  it('three districts promise 16 of the city’s 3, and 240 of 420 quarters; no other sum is out', () => {
    const out = sums.filter(({ status }) => status !== 'adds-up' && status !== 'incomplete');
    expect(out).toMatchObject([
      { whole: '3', total: '16', status: 'absurd' },
      { whole: '420', total: '240', status: 'short', members: 3 },
    ]);
    for (const [at, { quotes, documents }] of of('sum-over', 'sum-under').entries()) {
      expect(targetsAt(plan('linjiang-city.txt'), quotes[0])).toContain(out[at]?.superior);
      for (const [index, part] of (out[at]?.parts ?? []).entries())
        expect(targetsAt(plan(documents[index + 1] as ExamplePlan), quotes[index + 1] as string)).toContain(
          part.target,
        );
    }
  });

  it.each(planted.filter(({ id }) => id.startsWith('trap-sum-exact')).map((one) => [one.id, one] as const))(
    '%s adds up',
    (_, { quotes }) => {
      expect(sumAt(sums, quotes[0])).toMatchObject([{ status: 'adds-up', gap: '0' }]);
    },
  );

  it('parts of which four are missing are no shortfall', () => {
    const trap = planted.find(({ id }) => id === 'trap-sum-incomplete') as Planted;
    expect(sumAt(sums, trap.quotes[0])).toMatchObject([
      { whole: '6500', total: '2900', status: 'incomplete' },
      { whole: '9000', status: 'incomplete' },
    ]);
  });

  it('a ratio is not added up', () => {
    const trap = planted.find(({ id }) => id === 'trap-ratio-not-additive') as Planted;
    expect(sumAt(sums, trap.quotes[0])).toEqual([]);
    expect(said(trap)).toEqual(['share not-additive']);
  });

  it('with the revised plan the parks of industry still exceed, by less, and the charging posts by 500', () => {
    const revised = sumsWith('chenghu-district-revised.txt');
    expect(sumAt(revised, '创建国家级绿色工业园区3个')).toMatchObject([{ total: '11' }]);
    expect(sumAt(revised, '建成主城三区公共充电桩1.2万个')).toMatchObject([{ status: 'over', gap: '500' }]);
  });
});

describe('raised level by level', () => {
  const chain = (district: ExamplePlan) =>
    findRaises([
      { plan: plan('yunling-province.txt'), alignment: null },
      { plan: plan('linjiang-city.txt'), alignment: alignment('yunling-province.txt', 'linjiang-city.txt') },
      { plan: plan(district), alignment: alignment('linjiang-city.txt', district) },
    ]).filter(({ leap }) => leap);

  it('the two leaps are found and nothing that rises a little is called one', () => {
    const found = chain('chenghu-district.txt');
    const leaps = of('raised');
    expect(found).toHaveLength(leaps.length);
    for (const { documents, quotes } of leaps) {
      const at = documents.map((name, level) => targetsAt(plan(name), quotes[level] as string));
      expect(found.some(({ targets }) => targets.every((target, level) => at[level]?.has(target)))).toBe(true);
    }
    for (const district of ['shazhou-district.txt', 'nanpu-district.txt'] as const) expect(chain(district)).toEqual([]);
  });
});

describe('traps: they look like disagreements and are none', () => {
  it.each([
    ['trap-stock-flow', 'not stock-flow'],
    ['trap-base-year', 'not base-year'],
    ['trap-scope', 'not other-subject'],
    ['trap-magnitude', 'same'],
    ['trap-deadline', 'not deadline'],
    ['trap-comparator', 'same'],
    ['trap-yearly-total', 'not yearly-total'],
    ['trap-threshold', 'not size'],
    ['trap-project-size', 'not size'],
    ['trap-milestone', 'not deadline'],
  ] as const)('%s: %s', (id, answer) => {
    expect(said(planted.find((one) => one.id === id) as Planted)).toEqual([answer]);
  });

  it.each(['trap-part-of-city', 'trap-part-of-total'] as const)('%s is no duplicate', (id) => {
    const trap = planted.find((one) => one.id === id) as Planted;
    const [whole, part] = trap.quotes.map((one) => targetsAt(plan(trap.documents[0]), one));
    expect(whole?.size).toBeGreaterThan(0);
    expect(
      findRepeats(plan(trap.documents[0])).filter((one) => whole?.has(one.first) && part?.has(one.second)),
    ).toEqual([]);
  });

  it('every trap of the table is tested', () => {
    expect(of('trap')).toHaveLength(17);
  });
});

function quote(name: ExamplePlan, target: number): string {
  return plan(name).plan.reading.targets[target]?.quote ?? '';
}

/** 培育科技领军企业40家 ~ … against 全市培育科技领军企业40家 ~ …: the quotes of the table hold the target's. */
function alike(found: string, own: string): boolean {
  const [targets, quotes] = [found.split(' ~ '), own.split(' ~ ')];
  return targets.every((target) => quotes.some((one) => one.includes(target)));
}
