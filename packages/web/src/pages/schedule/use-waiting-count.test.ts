import { expect, test } from 'vitest';
import { waitingIn } from './use-waiting-count.ts';

const rowsOf = (planId: string, many: number) =>
  Array.from({ length: many }, (_, at) => ({
    id: `${planId}${at}`,
    planId,
    kind: 'task' as const,
    clause: null,
    title: '新建公共充电桩',
    dueOn: null,
  }));

test('where the list names every row, those of the plan are counted', () => {
  const rows = [...rowsOf('a', 3), ...rowsOf('b', 2)];
  expect(waitingIn({ count: 5, rows }, 'a')).toBe('3');
});
test('a list that is cut off says that there may be more, whether it names one plan or several', () => {
  expect(waitingIn({ count: 284, rows: rowsOf('a', 100) }, 'a')).toBe('100+');
  expect(waitingIn({ count: 284, rows: [...rowsOf('a', 60), ...rowsOf('b', 40)] }, 'a')).toBe('60+');
});
test('nothing is said of a plan that a list that is cut off does not name', () => {
  expect(waitingIn({ count: 284, rows: rowsOf('b', 100) }, 'a')).toBeNull();
  expect(waitingIn({ count: 2, rows: rowsOf('b', 2) }, 'a')).toBe('0');
});
