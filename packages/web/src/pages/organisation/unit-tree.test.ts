import type { Unit } from '@gangmu/contract';
import { expect, test } from 'vitest';
import { subtreeOf, unitTree } from './unit-tree.ts';

const unit = (id: string, parentId: string | null, position: number) => ({ id, parentId, position }) as Unit;
const units = [unit('c', 'a', 2), unit('a', null, 1), unit('b', null, 0), unit('d', 'c', 3), unit('e', 'gone', 4)];
const told = (folded: readonly string[] = []) =>
  unitTree(units, new Set(folded)).map((line) => `${'-'.repeat(line.depth)}${line.unit.id}${line.below || ''}`);

test('units stand below their parents in their own order, orphans at the top', () =>
  expect(told()).toEqual(['b', 'a1', '-c1', '--d', 'e']));
test('what is below a folded unit is left out', () => expect(told(['a'])).toEqual(['b', 'a1', 'e']));
test('a subtree is the unit and all below it', () => {
  expect([...subtreeOf(units, 'a')]).toEqual(['a', 'c', 'd']);
  expect([...subtreeOf(units, 'b')]).toEqual(['b']);
});
