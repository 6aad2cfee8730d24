import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

describe('the order in which rows are changed', () => {
  it('is the same in whatever order they came, and leaves what came as it was', () => {
    const rows = [{ id: 'b' }, { id: 'c' }, { id: 'a' }];
    expect(inOrder(rows)).toEqual(inOrder(rows.toReversed()));
    expect(rows.map((row) => row.id)).toEqual(['b', 'c', 'a']);
  });
});
