import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLastYear } from './as-last-year.ts';
import { backFromDeadline } from './back-from-deadline.ts';
import { decimalOf, millionths } from './decimal.ts';
import { lastDayOf, ordinalOf, type Quarter, quarterAt, quarterOf, quartersBetween } from './quarter.ts';
import { deadlineOf, type Patterned, type PlannedQuarter, type Schedulable } from './schedulable.ts';
import { scheduleFaults } from './schedule-faults.ts';
import { spreadEvenly } from './spread-evenly.ts';

const FIRST: Quarter = { year: 2027, quarter: 1 };
const LAST: Quarter = { year: 2029, quarter: 4 };
const STAGES = ['启动', '过半', '基本完成', '完成'];
const item = (more: Partial<Schedulable> = {}): Schedulable => ({
  milestones: [],
  goals: [],
  target: null,
  dueOn: null,
  ...more,
});
const planned = (year: number, quarter: 1 | 2 | 3 | 4, more: Partial<PlannedQuarter> = {}): PlannedQuarter => ({
  year,
  quarter,
  words: '',
  value: null,
  share: null,
  ...more,
});
const reach = (value: string, more: object = {}) =>
  ({ op: '>=', value, basis: 'level', period: 'none', ...more }) as Schedulable['target'];
const of = (outcome: Patterned): readonly PlannedQuarter[] => ('left' in outcome ? [] : outcome.milestones);
const told = (outcome: Patterned, field: 'share' | 'value' | 'words' = 'share') =>
  'left' in outcome
    ? outcome.left
    : outcome.milestones.filter((one) => one[field]).map((one) => `${one.year}Q${one.quarter} ${one[field]}`);

/** Any day of the plan, any figure with at most six decimals. */
const day = fc
  .tuple(fc.integer({ min: 2027, max: 2029 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`);
const figure = fc
  .tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }))
  .map(([size, digits]) => decimalOf((BigInt(size) * 1_000_000n) / 10n ** BigInt(digits)));
const rises = (milestones: readonly PlannedQuarter[], field: 'share' | 'value') => {
  const figures = milestones.flatMap((one) => millionths(one[field]) ?? []);
  return figures.every((one, index) => index === 0 || one >= (figures[index - 1] as bigint));
};

describe('a decimal', () => {
  it('goes to millionths and back unchanged', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (size) => {
        expect(millionths(decimalOf(size))).toBe(size);
      }),
    ));
  it('is rounded half away from zero and loses zeros at the end', () => {
    expect(['2.5', '-2.5', '2.4', '100'].map((text) => decimalOf(millionths(text) as bigint, 0))).toEqual([
      '3',
      '-3',
      '2',
      '100',
    ]);
    expect(decimalOf(1_500_000n)).toBe('1.5');
  });
  it('is no word, no exponent, no list', () => {
    for (const text of ['', '一', '1e3', '1,000', '.5', '5.', ' 5', '1.1234567']) expect(millionths(text)).toBeNull();
  });
});

describe('a quarter', () => {
  it('holds its days and follows the one before', () => {
    expect(quarterOf('2027-08-01')).toEqual({ year: 2027, quarter: 3 });
    expect(quarterAt(ordinalOf(LAST) + 1)).toEqual({ year: 2030, quarter: 1 });
    expect([1, 2, 3, 4].map((quarter) => lastDayOf({ year: 2027, quarter } as Quarter))).toEqual([
      '2027-03-31',
      '2027-06-30',
      '2027-09-30',
      '2027-12-31',
    ]);
    expect(quartersBetween(LAST, FIRST)).toEqual([]);
  });
});

describe('均匀分解', () => {
  it('ends with the whole in the quarter of the deadline', () => {
    const even = { field: 'share', first: FIRST, last: LAST } as const;
    expect(told(spreadEvenly(item({ dueOn: '2027-09-30' }), even))).toEqual(['2027Q1 33', '2027Q2 67', '2027Q3 100']);
    expect(told(spreadEvenly(item(), even)).at(-1)).toBe('2029Q4 100');
    expect(told(spreadEvenly(item({ dueOn: '2026-09-30' }), even))).toBe('too-late');
  });
  it('goes by way of the year goals to the target, in as many decimals as these have', () => {
    const goals = [
      { year: 2027, value: '100' },
      { year: 2028, value: null },
    ];
    const row = item({ target: reach('112.5', { period: 'by:2028' }), goals });
    expect(told(spreadEvenly(row, { field: 'value', first: FIRST, last: LAST, start: '80' }), 'value')).toEqual([
      '2027Q1 85',
      '2027Q2 90',
      '2027Q3 95',
      '2027Q4 100',
      '2028Q1 103.1',
      '2028Q2 106.3',
      '2028Q3 109.4',
      '2028Q4 112.5',
    ]);
  });
  it('leaves alone what has no target, grows by a rate, or is done', () => {
    const value = { field: 'value', first: FIRST, last: LAST } as const;
    expect(told(spreadEvenly(item(), value))).toBe('no-target');
    expect(told(spreadEvenly(item({ target: reach('8', { basis: 'growth' }) }), value))).toBe('no-target');
    const done = item({ milestones: [planned(2026, 4, { share: '100' })] });
    expect(told(spreadEvenly(done, { ...value, field: 'share' }))).toBe('done-before');
  });
  it('counts anew each year what each year has to bring, to the goal of the year where it has one', () => {
    const value = { field: 'value', first: FIRST, last: { year: 2028, quarter: 4 } } as const;
    const row = item({ target: reach('5', { basis: 'increment', period: 'annual', unit: '个' }) });
    const figures = (outcome: Patterned) => of(outcome).map((one) => one.value);
    expect(figures(spreadEvenly(row, value))).toEqual(['1', '3', '4', '5', '1', '3', '4', '5']);
    // A start is that of the first year, and of a year that has begun only.
    expect(figures(spreadEvenly(row, { ...value, start: '3' }))).toEqual(['1', '3', '4', '5', '1', '3', '4', '5']);
    const begun = spreadEvenly(row, { ...value, first: { year: 2027, quarter: 3 }, start: '3' });
    expect(figures(begun)).toEqual(['4', '5', '1', '3', '4', '5']);
    const told = { ...row, milestones: [planned(2026, 4, { value: '9' }), planned(2027, 1, { value: '1' })] };
    expect(figures(spreadEvenly(told, { ...value, first: { year: 2027, quarter: 2 } })).slice(2, 5)).toEqual([
      '2',
      '4',
      '5',
    ]);
    const goals = [{ year: 2028, value: '8' }];
    expect(figures(spreadEvenly({ ...row, goals }, value)).slice(4)).toEqual(['2', '4', '6', '8']);
    const money = item({ target: reach('3000', { period: 'annual', unit: '万元' }) });
    expect(figures(spreadEvenly(money, value))[3]).toBe('3000');
    expect(scheduleFaults({ ...row, milestones: of(spreadEvenly(row, value)) }, '2026-12-31')).toEqual([]);
  });
  it('reaches a rate that each year has to keep in the first year and keeps it', () => {
    const row = item({ target: reach('90', { period: 'annual', unit: '%' }) });
    const outcome = spreadEvenly(row, { field: 'value', first: FIRST, last: { year: 2028, quarter: 4 }, start: '86' });
    expect(of(outcome).map((one) => one.value)).toEqual(['87', '88', '89', '90', '90', '90', '90', '90']);
  });
  it('lets what must sink alone until it is told where it starts', () => {
    const value = { field: 'value', first: FIRST, last: { year: 2027, quarter: 4 } } as const;
    const row = item({ target: reach('15', { op: '<=', unit: '分钟' }) });
    expect(told(spreadEvenly(row, value), 'value')).toBe('no-start');
    expect(of(spreadEvenly(row, { ...value, start: '23' })).map((one) => one.value)).toEqual(['21', '19', '17', '15']);
    const known = item({ ...row, milestones: [planned(2026, 4, { value: '19' })] });
    expect(of(spreadEvenly(known, value)).map((one) => one.value)).toEqual(['19', '18', '17', '16', '15']);
    const few = item({ target: reach('8', { op: '<=', basis: 'increment', unit: '件' }) });
    const counted = of(spreadEvenly(few, value));
    expect(counted.map((one) => one.value)).toEqual(['2', '4', '6', '8']);
    expect(scheduleFaults({ ...few, milestones: counted }, '2026-12-31')).toEqual([]);
  });
  it('keeps words, and what stands before its first quarter', () => {
    const row = item({
      dueOn: '2027-12-31',
      milestones: [planned(2027, 1, { share: '40' }), planned(2027, 3, { words: '封顶', share: '90' })],
    });
    const outcome = of(spreadEvenly(row, { field: 'share', first: { year: 2027, quarter: 3 }, last: LAST }));
    expect(outcome.map((one) => `${one.share} ${one.words}`)).toEqual(['40 ', '70 封顶', '100 ']);
  });
  it('always rises, ends with the target exactly, never after the deadline', () =>
    fc.assert(
      fc.property(day, figure, figure, (dueOn, a, b) => {
        const [low, high] = (millionths(a) as bigint) <= (millionths(b) as bigint) ? [a, b] : [b, a];
        const row = item({ dueOn, target: reach(high) });
        const outcome = of(spreadEvenly(row, { field: 'value', first: FIRST, last: LAST, start: low }));
        expect(rises(outcome, 'value')).toBe(true);
        expect(millionths(outcome.at(-1)?.value ?? null)).toBe(millionths(high));
        expect(outcome.length).toBe(ordinalOf(quarterOf(dueOn)) - ordinalOf(FIRST) + 1);
        expect(scheduleFaults({ ...row, milestones: outcome }, '2027-01-01')).toEqual([]);
        const shares = of(spreadEvenly(row, { field: 'share', first: FIRST, last: LAST }));
        expect([rises(shares, 'share'), shares.at(-1)?.share]).toEqual([true, '100']);
      }),
    ));
});

describe('倒排工期', () => {
  it('puts the last stage on the deadline and the others before it', () => {
    const outcome = backFromDeadline(item({ dueOn: '2028-06-30' }), { stages: STAGES, first: FIRST });
    expect(told(outcome)).toEqual(['2027Q3 25', '2027Q4 50', '2028Q1 75', '2028Q2 100']);
    expect(told(outcome, 'words')).toEqual(['2027Q3 启动', '2027Q4 过半', '2028Q1 基本完成', '2028Q2 完成']);
  });
  it('lets stages fall together where room is short, and the later one speaks', () => {
    const outcome = backFromDeadline(item({ dueOn: '2027-05-01' }), { stages: STAGES, first: FIRST });
    expect(told(outcome)).toEqual(['2027Q1 50', '2027Q2 100']);
    expect(told(outcome, 'words')).toEqual(['2027Q1 过半', '2027Q2 完成']);
  });
  it('leaves alone what has no deadline, or one that has passed', () => {
    expect(told(backFromDeadline(item(), { stages: STAGES, first: FIRST }))).toBe('no-deadline');
    expect(told(backFromDeadline(item({ dueOn: '2026-12-31' }), { stages: STAGES, first: FIRST }))).toBe('too-late');
    expect(told(backFromDeadline(item({ dueOn: '2028-12-31' }), { stages: [], first: FIRST }))).toBe('too-late');
  });
  it('writes over no words', () => {
    const row = item({ dueOn: '2027-12-31', milestones: [planned(2027, 4, { words: '竣工验收' })] });
    expect(told(backFromDeadline(row, { stages: STAGES, first: FIRST }), 'words').at(-1)).toBe('2027Q4 竣工验收');
  });
  it('always rises to the whole on the deadline, never before its first quarter, never after the deadline', () =>
    fc.assert(
      fc.property(day, fc.array(fc.constant('步'), { minLength: 1, maxLength: 12 }), (dueOn, stages) => {
        const row = item({ dueOn, milestones: [planned(2029, 4, { share: '90' }), planned(2027, 1, { share: '95' })] });
        const outcome = of(backFromDeadline(row, { stages, first: FIRST })).filter((one) => one.share !== null);
        expect(rises(outcome, 'share')).toBe(true);
        expect(outcome.at(-1)?.share).toBe('100');
        expect(ordinalOf(outcome.at(-1) as Quarter)).toBe(ordinalOf(quarterOf(dueOn)));
        expect(ordinalOf(outcome[0] as Quarter)).toBeGreaterThanOrEqual(ordinalOf(FIRST));
      }),
    ));
});

describe('沿用上年节奏', () => {
  const year = (shares: readonly string[]) =>
    shares.map((share, index) => planned(2027, (index + 1) as 1, { share, words: `2027年第${index + 1}步` }));
  it('goes the same part of the way in the same quarters, to the whole where it ends that year', () => {
    const outcome = asLastYear(item({ milestones: year(['10', '20', '40', '50']), dueOn: '2028-12-31' }), 2027);
    expect(told(outcome).slice(4)).toEqual(['2028Q1 60', '2028Q2 70', '2028Q3 90', '2028Q4 100']);
    expect(told(outcome, 'words').at(-1)).toBe('2028Q4 2028年第4步');
  });
  it('goes as far as last year where it ends later, to the year’s goal where it has one', () => {
    const outcome = asLastYear(item({ milestones: year(['5', '10', '20', '30']), dueOn: '2029-12-31' }), 2027);
    expect(told(outcome).at(-1)).toBe('2028Q4 60');
    const values = ['10', '20', '30', '40'].map((value, index) => planned(2027, (index + 1) as 1, { value }));
    const row = item({ milestones: values, target: reach('100'), goals: [{ year: 2028, value: '80' }] });
    expect(told(asLastYear(row, 2027), 'value').slice(4)).toEqual(['2028Q1 50', '2028Q2 60', '2028Q3 70', '2028Q4 80']);
  });
  it('fills only quarters in which nothing stands and none after the deadline', () => {
    const row = item({ milestones: [...year(['25', '50']), planned(2028, 1, { words: '已有' })], dueOn: '2028-06-30' });
    expect(told(asLastYear(row, 2027))).toEqual(['2027Q1 25', '2027Q2 50', '2028Q2 100']);
    expect(told(asLastYear({ ...row, dueOn: '2028-03-31' }, 2027))).toBe('already-planned');
    expect(told(asLastYear({ ...row, dueOn: '2027-12-31' }, 2027))).toBe('too-late');
    expect(told(asLastYear(item(), 2027))).toBe('nothing-last-year');
  });
  it('begins anew what each year has to bring', () => {
    const values = ['1', '3', '4', '5'].map((value, index) => planned(2027, (index + 1) as 1, { value }));
    const target = reach('5', { basis: 'increment', period: 'annual', unit: '个' });
    const row = item({ milestones: values, target });
    expect(told(asLastYear(row, 2027), 'value').slice(4)).toEqual(['2028Q1 1', '2028Q2 3', '2028Q3 4', '2028Q4 5']);
    const more = { ...row, goals: [{ year: 2028, value: '10' }] };
    expect(told(asLastYear(more, 2027), 'value').slice(4)).toEqual(['2028Q1 2', '2028Q2 6', '2028Q3 8', '2028Q4 10']);
  });
  it('adds nothing to what is whole and says nothing', () => {
    const row = item({ milestones: [planned(2027, 4, { share: '100' })] });
    expect(told(asLastYear(row, 2027))).toBe('done-before');
  });
  it('always rises where last year rose, never beyond the whole, never after the deadline', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 4 }), day, (parts, dueOn) => {
        const shares = parts.toSorted((a, b) => a - b).map(String);
        const row = item({ milestones: shares.map((share, i) => planned(2027, (i + 1) as 1, { share })), dueOn });
        const outcome = of(asLastYear(row, 2027));
        expect(rises(outcome, 'share')).toBe(true);
        for (const one of outcome.filter((each) => each.year === 2028)) {
          expect(ordinalOf(one)).toBeLessThanOrEqual(ordinalOf(deadlineOf(row) as Quarter));
          expect(Number(one.share)).toBeLessThanOrEqual(100);
        }
      }),
    ));
});

describe('faults of a schedule', () => {
  const kinds = (row: Parameters<typeof scheduleFaults>[0], today = '2027-01-01') =>
    scheduleFaults(row, today).map(({ kind, at }) => (at ? `${kind} ${at.year}Q${at.quarter}` : kind));
  it('are a quarter after the deadline, a share beyond the whole, a share that falls', () => {
    const milestones = [planned(2027, 1, { share: '120' }), planned(2027, 2, { share: '80' }), planned(2028, 1)];
    expect(kinds(item({ milestones, dueOn: '2027-06-30' }))).toEqual([
      'share-range 2027Q1',
      'share-falls 2027Q2',
      'after-deadline 2028Q1',
    ]);
  });
  it('are values that turn back or miss the target, each by its comparator', () => {
    const milestones = [planned(2027, 1, { value: '90' }), planned(2027, 2, { value: '80' })];
    const row = (op: '>=' | '<=') => item({ milestones, dueOn: '2027-06-30', target: { ...reach('85'), op } as never });
    expect(kinds(row('>='))).toEqual(['value-turns 2027Q2', 'misses-target 2027Q2']);
    expect(kinds(row('<='))).toEqual([]);
  });
  it('are values that turn back within the year only, where each year begins anew', () => {
    const target = reach('5', { basis: 'increment', period: 'annual', unit: '个' });
    const milestones = [
      planned(2027, 4, { value: '5' }),
      planned(2028, 1, { value: '2' }),
      planned(2028, 2, { value: '1' }),
    ];
    expect(kinds(item({ milestones, target }))).toEqual(['value-turns 2028Q2']);
  });
  it('are an open item past its day and a quarter that went by unapproved, not a closed one', () => {
    const row = { ...item({ dueOn: '2027-06-30' }), milestones: [{ ...planned(2027, 1), approved: false }] };
    expect(kinds({ ...row, status: 'open' }, '2027-07-01')).toEqual(['overdue', 'unapproved-past 2027Q1']);
    expect(kinds({ ...row, milestones: [], status: 'closed' }, '2027-07-01')).toEqual([]);
    expect(kinds({ ...row, status: 'open' }, '2027-03-31')).toEqual([]);
  });
});
