import { expect, it } from 'vitest';
import { type CursorKind, fromCursor, toCursor } from './cursor.ts';
import { Failure } from './failure.ts';

const ID = '01990000-0000-7000-8000-000000000000';
const GOOD: readonly (readonly [CursorKind, string | number])[] = [
  ['text', ''],
  ['text', '区科技局'],
  ['integer', 0],
  ['integer', -1],
  ['integer', 2_147_483_647],
  ['day', '2026-02-28'],
  ['day', '9999-12-31'],
  ['id', ID],
];
const BAD: readonly (readonly [CursorKind, unknown])[] = [
  ['text', 1],
  ['text', 'a\u0000'],
  ['text', '\ud800'],
  ['integer', '1'],
  ['integer', 1.5],
  ['integer', 1e20],
  ['integer', null],
  ['day', ''],
  ['day', 'infinity'],
  ['day', '9999-99-99'],
  ['day', '2027-02-30'],
  ['day', '0000-01-01'],
  ['id', 'x'],
  ['id', 7],
];

it.each(GOOD)('reads a cursor of its own back: %s %j', (kind, value) => {
  const end = { value, id: ID };
  expect(fromCursor(toCursor(end) ?? undefined, kind)).toEqual(end);
});

it.each(BAD)('refuses one that is made up: %s %j', (kind, value) => {
  const made = toCursor({ value, id: ID }) ?? undefined;
  expect(() => fromCursor(made, kind)).toThrow(Failure);
});

it('refuses what is no cursor at all', () => {
  for (const word of ['x', 'bnVsbA', toCursor({ value: 1 }), toCursor({ value: 1, id: 'x' })])
    expect(() => fromCursor(word ?? undefined, 'integer')).toThrow(Failure);
  expect(fromCursor(undefined, 'integer')).toBeNull();
});
