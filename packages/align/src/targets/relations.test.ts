import { describe, expect, test } from 'vitest';
import { alignPlans } from '../align-plans.ts';
import { planOf, type StatedTarget } from '../testing/plan-of.ts';
import { explain } from './reason.ts';

/** Two clauses on one matter, each with one target: `compare([ours, theirs], region of ours)`. */
function compare(ours: readonly StatedTarget[], theirs: readonly StatedTarget[], region = '澄州市') {
  const body = (targets: readonly StatedTarget[]) =>
    `1.壮大琴键与弦乐器产业。支持提琴、古筝企业联合选木、联合检测,${targets.map((target) => target[6]).join(',')}。`;
  const alignment = alignPlans(
    planOf(body(theirs), { region: '澄州市', targets: theirs }),
    planOf(body(ours), { region, targets: ours }),
  );
  return { alignment, pair: alignment.targets[0], trap: alignment.notCompared[0]?.trap ?? null };
}

const workshops = (
  op: StatedTarget[1],
  value: number,
  quote: string,
  period: StatedTarget[5] = 'by:2029',
): StatedTarget => ['乐器检测工坊', op, value, '个', 'increment', period, quote];

describe('one indicator of one region', () => {
  test.each([
    [
      'the same figure is the same',
      workshops('>=', 40, '乐器检测工坊达到40个'),
      workshops('>=', 40, '乐器检测工坊超过40个'),
      'same',
    ],
    [
      'a bare number and 以上 with one figure are the same',
      workshops('=', 40, '建成乐器检测工坊40个'),
      workshops('>=', 40, '乐器检测工坊40个以上'),
      'same',
    ],
    [
      'and the same the other way round',
      workshops('>=', 40, '乐器检测工坊40个以上'),
      workshops('=', 40, '建成乐器检测工坊40个'),
      'same',
    ],
    [
      '左右 asks less than 以上',
      workshops('~', 40, '乐器检测工坊40个左右'),
      workshops('>=', 40, '乐器检测工坊40个以上'),
      'looser',
    ],
    [
      '以上 asks more than 左右',
      workshops('>=', 40, '乐器检测工坊40个以上'),
      workshops('~', 40, '乐器检测工坊40个左右'),
      'stricter',
    ],
    [
      'a higher bound is stricter',
      workshops('>=', 50, '乐器检测工坊50个以上'),
      workshops('>=', 40, '乐器检测工坊40个以上'),
      'stricter',
    ],
    [
      'a lower bound is looser',
      workshops('>=', 30, '乐器检测工坊30个以上'),
      workshops('>=', 40, '乐器检测工坊40个以上'),
      'looser',
    ],
    [
      'two bare numbers that differ conflict',
      workshops('=', 30, '建成乐器检测工坊30个'),
      workshops('=', 40, '建成乐器检测工坊40个'),
      'conflict',
    ],
    [
      'a bare number below a bound conflicts',
      workshops('=', 30, '建成乐器检测工坊30个'),
      workshops('>=', 40, '乐器检测工坊40个以上'),
      'conflict',
    ],
    [
      'a bare number above a bound is stricter',
      workshops('=', 45, '建成乐器检测工坊45个'),
      workshops('>=', 40, '乐器检测工坊40个以上'),
      'stricter',
    ],
    [
      'a yearly amount is held against the sum over three years',
      workshops('>=', 15, '每年乐器检测工坊15个以上', 'annual'),
      workshops('>=', 45, '乐器检测工坊45个以上'),
      'same',
    ],
    [
      'an earlier date asks more',
      workshops('>=', 40, '乐器检测工坊达到40个', 'by:2028'),
      workshops('>=', 40, '乐器检测工坊超过40个'),
      'stricter',
    ],
  ] as const)('%s', (_, ours, theirs, relation) => {
    expect(compare([ours], [theirs]).pair?.relation).toBe(relation);
  });

  test('another magnitude of one figure is the same', () => {
    const ours: StatedTarget = [
      '乐器产业规模',
      '>=',
      1200000,
      '万元',
      'level',
      'by:2029',
      '乐器产业规模达到1200000万元',
    ];
    const theirs: StatedTarget = ['乐器产业规模', '>=', 120, '亿元', 'level', 'by:2029', '乐器产业规模突破120亿元'];
    expect(compare([ours], [theirs]).pair?.relation).toBe('same');
  });

  test('less is stricter where less is better', () => {
    const limit = (value: number): StatedTarget => [
      '乐器喷漆排放浓度',
      '<=',
      value,
      '毫克/立方米',
      'level',
      'by:2029',
      `乐器喷漆排放浓度控制在${value}毫克/立方米以内`,
    ];
    expect(compare([limit(20)], [limit(30)]).pair?.relation).toBe('stricter');
    expect(compare([limit(40)], [limit(30)]).pair?.relation).toBe('looser');
  });

  test('the relation turns round with the plans', () => {
    const [a, b] = [workshops('>=', 50, '乐器检测工坊50个以上'), workshops('>=', 40, '乐器检测工坊40个以上')];
    expect(compare([a], [b]).pair?.relation).toBe('stricter');
    expect(compare([b], [a]).pair?.relation).toBe('looser');
  });

  test('the reason is a sentence in both languages with both figures', () => {
    const { pair } = compare(
      [workshops('=', 30, '建成乐器检测工坊30个')],
      [workshops('=', 40, '建成乐器检测工坊40个')],
    );
    expect(pair && explain(pair.reason, 'zh')).toContain('30个与40个不能同时成立');
    expect(pair && explain(pair.reason, 'en')).toContain('cannot both hold');
  });
});

describe("a part's figure of the whole", () => {
  test('is a share, smaller or larger', () => {
    const theirs = workshops('=', 40, '建成乐器检测工坊40个');
    expect(compare([workshops('=', 6, '建成乐器检测工坊6个')], [theirs], '柳塘区').pair).toMatchObject({
      relation: 'share',
      caveats: [],
    });
    expect(compare([workshops('=', 60, '建成乐器检测工坊60个')], [theirs], '柳塘区').pair).toMatchObject({
      relation: 'share',
      caveats: ['exceeds-whole'],
    });
  });

  test('is no share where the superior sets the figure for us by name', () => {
    const theirs: StatedTarget = ['乐器检测工坊', '=', 8, '个', 'increment', 'none', '支持柳塘建成乐器检测工坊8个'];
    const ours = workshops('=', 6, '建成乐器检测工坊6个', 'none');
    expect(compare([ours], [theirs], '柳塘区').pair?.relation).toBe('conflict');
    expect(compare([ours], [theirs], '松塘区').pair?.relation).toBe('share');
  });

  test('does not add up where it is a ratio', () => {
    const rate = (value: number): StatedTarget => [
      '古筝企业检测覆盖率',
      '>=',
      value,
      '%',
      'level',
      'by:2029',
      `古筝企业检测覆盖率达到${value}%`,
    ];
    expect(compare([rate(80)], [rate(70)], '柳塘区').pair).toMatchObject({
      relation: 'share',
      caveats: ['not-additive'],
    });
  });
});

describe('what looks alike and is not compared', () => {
  test.each([
    [
      'a stock and a yearly flow',
      'stock-flow',
      ['古筝工坊', '>=', 40, '家', 'level', 'by:2029', '古筝工坊总数达到40家'],
      ['古筝工坊', '>=', 5, '家', 'increment', 'annual', '每年新增古筝工坊5家以上'],
    ],
    [
      'falls against two base years',
      'base-year',
      ['单位产品能耗', '=', 9, '%', 'change', 'by:2029', '单位产品能耗较2026年下降9%'],
      ['单位产品能耗', '=', 12, '%', 'change', 'by:2029', '单位产品能耗比2025年下降12%'],
    ],
    [
      'a growth rate and a share',
      'rate-total',
      ['古筝出口', '>=', 8, '%', 'growth', 'by:2029', '古筝出口年均增长8%'],
      ['古筝出口占比', '>=', 30, '%', 'level', 'by:2029', '古筝出口占比达到30%'],
    ],
    [
      'a figure per head and a total',
      'per-base',
      ['每万人古筝工坊', '>=', 2, '个', 'level', 'by:2029', '每万人古筝工坊达到2个'],
      ['古筝工坊', '>=', 90, '个', 'level', 'by:2029', '古筝工坊达到90个'],
    ],
    [
      'two grades in one region',
      'level-scope',
      ['市级以上古筝检测中心', '>=', 15, '家', 'increment', 'by:2029', '市级以上古筝检测中心15家以上'],
      ['省级以上古筝检测中心', '>=', 10, '家', 'increment', 'by:2029', '省级以上古筝检测中心10家以上'],
    ],
    [
      'projects from two sizes on',
      'size',
      ['投资500万元以上古筝项目', '=', 12, '个', 'increment', 'none', '投资500万元以上古筝项目12个'],
      ['投资千万元以上古筝项目', '=', 50, '个', 'increment', 'none', '投资千万元以上古筝项目50个'],
    ],
    [
      'a whole and a part of it',
      'narrower',
      ['定制型乐器制造增加值', '>=', 20, '亿元', 'level', 'by:2029', '定制型乐器制造增加值突破20亿元'],
      ['乐器制造增加值', '>=', 90, '亿元', 'level', 'by:2029', '乐器制造增加值突破90亿元'],
    ],
    [
      'one way of measuring two things',
      'other-subject',
      ['提琴企业关键工序数控化率', '>=', 60, '%', 'level', 'by:2029', '提琴企业关键工序数控化率达到60%'],
      ['古筝作坊关键工序数控化率', '>=', 50, '%', 'level', 'by:2029', '古筝作坊关键工序数控化率达到50%'],
    ],
    [
      'a figure of one year and of another that pull apart',
      'deadline',
      ['古筝工坊', '>=', 30, '家', 'level', 'in:2027', '2027年古筝工坊达到30家'],
      ['古筝工坊', '>=', 40, '家', 'level', 'by:2029', '到2029年古筝工坊达到40家'],
    ],
  ] as const)('%s', (_, trap, ours, theirs) => {
    const result = compare([ours], [theirs]);
    expect(result.pair).toBeUndefined();
    expect(result.trap).toBe(trap);
  });

  test('another thing with the same figure is no pair', () => {
    const result = compare(
      [['匠人驿站', '=', 100, '家', 'increment', 'by:2029', '建设匠人驿站100家']],
      [['乐器品牌企业', '=', 100, '家', 'increment', 'by:2029', '认定乐器品牌企业100家']],
    );
    expect(result.pair).toBeUndefined();
  });

  test('figures of two regions of one level', () => {
    const one = workshops('=', 40, '建成乐器检测工坊40个');
    expect(compare([one], [one], '望溪市').trap).toBe('region');
  });
});

describe('how the ratio of a part stands to what is asked of the whole', () => {
  const rate = (op: StatedTarget[1], value: number, quote: string, indicator = '古筝企业检测覆盖率'): StatedTarget => [
    indicator,
    op,
    value,
    '%',
    'level',
    'by:2029',
    quote,
  ];
  const covered = (value: number) => rate('>=', value, `古筝企业检测覆盖率达到${value}%`);
  const failed = (value: number) => rate('<=', value, `古筝企业返工率控制在${value}%以内`, '古筝企业返工率');
  const fall = (value: number): StatedTarget => [
    '古筝单位产品能耗',
    '=',
    value,
    '%',
    'change',
    'by:2029',
    `古筝单位产品能耗比2025年下降${value}%`,
  ];

  test.each([
    ['below where more is better', covered(60), covered(70), 'below', 'share-below'],
    ['above where more is better', covered(80), covered(70), 'above', 'share-ratio'],
    ['level with it', covered(70), covered(70), 'meets', 'share-ratio'],
    ['below where less is better and ours is more', failed(6), failed(5), 'below', 'share-below'],
    ['above where less is better and ours is less', failed(4), failed(5), 'above', 'share-ratio'],
    ['below where it falls by less', fall(9), fall(12), 'below', 'share-below'],
    ['above where it falls by more', fall(13), fall(12), 'above', 'share-ratio'],
  ] as const)('%s', (_, ours, theirs, stands, code) => {
    expect(compare([ours], [theirs], '柳塘区').pair).toMatchObject({
      relation: 'share',
      stands,
      reason: { code },
      caveats: ['not-additive'],
    });
  });

  test('a count that adds up and a figure of one region have no such verdict', () => {
    const [ours, theirs] = [workshops('=', 6, '建成乐器检测工坊6个'), workshops('=', 40, '建成乐器检测工坊40个')];
    expect(compare([ours], [theirs], '柳塘区').pair?.stands).toBeNull();
    expect(compare([covered(60)], [covered(70)]).pair?.stands).toBeNull();
  });

  test('a proportion in the form 2.4∶1 is a ratio', () => {
    const times = (value: number): StatedTarget => [
      '古筝产值与选材产值之比',
      '>=',
      value,
      '',
      'level',
      'by:2029',
      `古筝产值与选材产值之比提高到${value}∶1`,
    ];
    expect(compare([times(2.4)], [times(2.1)], '柳塘区').pair).toMatchObject({
      caveats: ['not-additive'],
      stands: 'above',
    });
  });
});

describe('a part that counts otherwise than the whole', () => {
  const standards = (indicator: string, value: number): StatedTarget => [
    indicator,
    '=',
    value,
    '项',
    'increment',
    'none',
    `制定${indicator}${value}项`,
  ];

  test('is not above it where it counts more kinds of thing', () => {
    const pair = compare([standards('古筝团体和地方标准', 75)], [standards('古筝团体标准', 60)], '柳塘区').pair;
    expect(pair).toMatchObject({ relation: 'share', caveats: ['list-differs'], reason: { code: 'share-kinds' } });
  });

  test('is above it where it counts the same or fewer', () => {
    const both = '古筝团体和地方标准';
    expect(compare([standards(both, 75)], [standards(both, 60)], '柳塘区').pair?.caveats).toEqual(['exceeds-whole']);
  });

  const yearly: StatedTarget = ['古筝检测标样', '=', 150, '项', 'increment', 'annual', '古筝检测标样每年认定150项'];
  const total = (quote: string): StatedTarget => ['古筝检测标样', '=', 70, '项', 'increment', 'none', quote];

  test('is not held against a yearly figure where it is a total over years by its own words', () => {
    expect(compare([total('古筝检测标样三年新增70项')], [yearly], '柳塘区').trap).toBe('yearly-total');
  });

  test('is held against it where it says nothing of years', () => {
    expect(compare([total('古筝检测标样新增70项')], [yearly], '柳塘区').pair?.caveats).toEqual(['yearly-scaled']);
  });
});
