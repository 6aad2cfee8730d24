import { expect, test } from 'vitest';
import { doersOf } from './doers.ts';

const line = (at: string, actor: string, id: string | null, detail = {}) => ({
  at,
  actor,
  object: id === null ? null : { table: 'item', id },
  detail,
});

test('each instant has who acted then', () => {
  expect(doersOf([line('1', '甲', 'a'), line('2', '乙', null, { rows: [{ id: 'a' }] })], 'a')).toEqual({
    1: '甲',
    2: '乙',
  });
});
test('of two who acted at one instant, who named the row is meant', () => {
  expect(doersOf([line('1', '甲', 'b'), line('1', '乙', 'a')], 'a')).toEqual({ 1: '乙' });
  expect(doersOf([line('1', '甲', null, { rows: [{ id: 'a' }] }), line('1', '乙', 'b')], 'a')).toEqual({ 1: '甲' });
});
test('nobody acted where no line stands', () => expect(doersOf([], 'a')).toEqual({}));
