import type { Draft } from '@gangmu/contract';
import type { Reading } from '@gangmu/plan';
import { expect, test } from 'vitest';
import { doubtsOf } from './doubts.ts';

const draft = (id: string, certain: boolean, kind: Draft['kind'] = 'indicator') =>
  ({ id, certain, kind, start: 10, end: 20 }) as Draft;
const reading = (notes: object[]) => ({ notes }) as unknown as Reading;

test('a doubtful row says what was remarked where it stands', () => {
  const notes = [{ start: 15, end: 16, severity: 'warning', code: 'number-unread' }];
  expect(doubtsOf([draft('a', false)], reading(notes)).get('a')).toBe('number-unread');
});
test('a remark for the record or elsewhere is no doubt; an indicator without one has an inherited name', () => {
  const notes = [
    { start: 15, end: 16, severity: 'info', code: 'number-past' },
    { start: 30, end: 31, severity: 'warning', code: 'ocr-suspect' },
  ];
  expect(doubtsOf([draft('a', false)], reading(notes)).get('a')).toBe('name-inherited');
  expect(doubtsOf([draft('a', false, 'task')], reading(notes)).size).toBe(0);
});
test('a certain row has no doubt', () => expect(doubtsOf([draft('a', true)], reading([])).size).toBe(0));
