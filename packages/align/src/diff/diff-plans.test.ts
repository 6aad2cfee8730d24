import { expect, test } from 'vitest';
import { planOf, type StatedTarget } from '../testing/plan-of.ts';
import { CITY } from '../testing/sample-plans.ts';
import { diffPlans } from './diff-plans.ts';

const lines = CITY.split('\n').filter((line) => /^\d/u.test(line));
const edition = (text: string, targets: readonly StatedTarget[] = [], units: readonly string[] = []) =>
  planOf(text, { targets, units });
const kinds = (old: string, next: string) => diffPlans(edition(old), edition(next)).items.map(({ kind }) => kind);

test('what is word for word in its place is kept, though renumbered', () => {
  expect(kinds(lines.join('\n'), lines.map((line, at) => line.replace(/^\d+/u, String(at + 5))).join('\n'))).toEqual(
    lines.map(() => 'kept'),
  );
});

test('one clause put elsewhere is moved, and its neighbours are not', () => {
  const [first = '', ...rest] = lines;
  const items = diffPlans(edition(lines.join('\n')), edition([...rest, first].join('\n'))).items;
  expect(items.filter(({ kind }) => kind === 'moved').map(({ old }) => old)).toEqual([0]);
  expect(items.filter(({ kind }) => kind === 'kept')).toHaveLength(rest.length);
});

test('a new clause is added and a missing one dropped, in its old place', () => {
  const next = [...lines.slice(0, 3), ...lines.slice(4), '11.办好湖畔夜校。开设木工课程。'].join('\n');
  const items = diffPlans(edition(lines.join('\n')), edition(next)).items;
  expect(items[3]).toMatchObject({ kind: 'dropped', old: 3, new: null });
  expect(items.at(-1)).toMatchObject({ kind: 'added', old: null });
});

const figure = (value: number, unit: string, quote: string): StatedTarget => [
  '湿地',
  '=',
  value,
  unit,
  'increment',
  'none',
  quote,
];

test('another figure is a change of figure, with both places', () => {
  const old = edition('1.修复云雁湿地。实施退塘还湿,恢复湿地2000公顷。', [figure(2000, '公顷', '恢复湿地2000公顷')]);
  const next = edition('1.修复云雁湿地。实施退塘还湿,恢复湿地2400公顷。', [figure(2400, '公顷', '恢复湿地2400公顷')]);
  const [item] = diffPlans(old, next).items;
  expect(item).toMatchObject({
    kind: 'changed',
    changes: [{ in: 'figure', old: { quote: '恢复湿地2000公顷' }, new: { quote: '恢复湿地2400公顷' } }],
  });
  for (const change of item?.changes ?? [])
    expect(old.text.slice(change.old?.start, change.old?.end)).toBe(change.old?.quote);
});

test('the same figure in another magnitude is reworded, not changed', () => {
  const old = edition('1.筹集人才公寓。盘活闲置校舍,筹集5200套。', [figure(5200, '套', '筹集5200套')]);
  const next = edition('1.筹集人才公寓。盘活闲置校舍,筹集0.52万套。', [figure(0.52, '万套', '筹集0.52万套')]);
  expect(diffPlans(old, next).items[0]).toMatchObject({ kind: 'reworded', changes: [{ in: 'text' }] });
});

test('another date is a change of deadline', () => {
  const items = diffPlans(
    edition('1.修复云雁湿地。到2029年,完成退塘还湿。'),
    edition('1.修复云雁湿地。到2028年底,完成退塘还湿。'),
  ).items;
  expect(items[0]).toMatchObject({
    kind: 'changed',
    changes: [{ in: 'deadline', old: { quote: '到2029年' }, new: { quote: '到2028年底' } }],
  });
});

test('a unit that comes is a change of units by its name', () => {
  const text = '1.修复云雁湿地。实施退塘还湿,恢复候鸟食源地。\n(责任单位:';
  const old = edition(`${text}市林业局)`, [], ['市林业局']);
  const next = edition(`${text}市林业局、市水务局)`, [], ['市林业局', '市水务局']);
  expect(diffPlans(old, next).items[0]).toMatchObject({
    kind: 'changed',
    changes: [{ in: 'units', old: null, new: { quote: '市水务局' } }],
  });
});

test('other words with the same figures are reworded', () => {
  const next = lines.join('\n').replace('打造乐器博物馆群', '建一座露天音乐厅');
  const items = diffPlans(edition(lines.join('\n')), edition(next)).items;
  expect(items.filter(({ kind }) => kind !== 'kept')).toMatchObject([
    {
      kind: 'reworded',
      changes: [{ in: 'text', old: { quote: '打造乐器博物馆群' }, new: { quote: '建一座露天音乐厅' } }],
    },
  ]);
});

test('two plans that share nothing are dropped and added whole', () => {
  expect(kinds('1.种树。开展义务植树,补种乡土树种。', '1.修桥。加固三座老石桥,增设护栏。').toSorted()).toEqual([
    'added',
    'dropped',
  ]);
});

test.each([
  ['实行每月调度', '实行每季度调度'],
  ['每年开展一次评估', '每半年开展一次评估'],
  ['收到来件三个工作日内答复', '收到来件五日内答复'],
])('another rhythm or period is a change: %s', (before, after) => {
  const items = diffPlans(
    edition(`1.严格调度。建立管网体检档案,${before}。`),
    edition(`1.严格调度。建立管网体检档案,${after}。`),
  ).items;
  expect(items[0]?.kind).toBe('changed');
});
