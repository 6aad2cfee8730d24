import type { TaskColumn } from '@gangmu/plan';
import { COLUMN_HEADS } from '../../lexicon/structure-columns.ts';

export const LONGEST_HEAD = 24;

/** The kind of column that a head names: 牵头单位 → lead; null for a head that plans don't use. */
export function columnOf(head: string): TaskColumn | null {
  const bare = head.replace(/[\s:]/gu, '').replace(/\([^()]*\)/gu, '');
  if (bare === '' || bare.length > LONGEST_HEAD) return null;
  return COLUMN_HEADS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
