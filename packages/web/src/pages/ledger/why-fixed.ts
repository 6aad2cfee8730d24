import type { Item } from '@gangmu/contract';
import { reaches } from '@gangmu/plan';
import { useMemo } from 'react';
import { useRegion } from '../../app/region.tsx';
import type { Column } from '../../grid/column.ts';
import { gridWords } from '../../messages/grid-words.ts';
import { useWords } from '../../messages/language.tsx';

const ACTIONS = ['item.assign', 'item.schedule', 'item.edit'];

/** Columns that say why a cell of theirs cannot be written: no right at all, or a right that ends at the own unit. */
export function useWhyFixed(): (
  columns: readonly Column<Item>[],
  actionOf: (key: string) => string,
) => readonly Column<Item>[] {
  const t = useWords(gridWords);
  const { mine } = useRegion();
  return useMemo(() => {
    const who = { unitIds: mine.unitIds, postIds: mine.posts.map((post) => post.id) };
    const none = ACTIONS.every((action) => mine.rights[action] === undefined);
    return (columns, actionOf) =>
      columns.map((column) => ({
        ...column,
        fixed: (item) => {
          const said = column.fixed?.(item) ?? null;
          if (said !== null) return said;
          if (!column.write) return none ? t.fixedRight : null;
          const far = mine.rights[actionOf(column.key)];
          if (far === undefined) return t.fixedRight;
          return reaches(far, who, item.assignment) ? null : t.fixedUnit;
        },
      }));
  }, [t, mine]);
}
