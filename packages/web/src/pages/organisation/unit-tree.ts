import type { Unit } from '@gangmu/contract';

export interface TreeLine {
  readonly unit: Unit;
  readonly depth: number;
  /** Units directly below it that are shown. */
  readonly below: number;
}

/**
 * Units as an indented list, each followed by those below it, in the organisation's own order. A unit whose parent is
 * not among the given ones stands at the top; units below a folded one are left out.
 */
export function unitTree(units: readonly Unit[], folded: ReadonlySet<string>): readonly TreeLine[] {
  const known = new Set(units.map((unit) => unit.id));
  const children = new Map<string | null, Unit[]>();
  for (const unit of units.toSorted((a, b) => a.position - b.position)) {
    const parent = unit.parentId && known.has(unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const lines: TreeLine[] = [];
  const walk = (parent: string | null, depth: number): void => {
    for (const unit of children.get(parent) ?? []) {
      lines.push({ unit, depth, below: children.get(unit.id)?.length ?? 0 });
      if (!folded.has(unit.id)) walk(unit.id, depth + 1);
    }
  };
  walk(null, 0);
  return lines;
}

/** The ids of all units below one, itself included: none of them can become its parent. */
export function subtreeOf(units: readonly Unit[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const unit of units) if (unit.parentId && found.has(unit.parentId)) found.add(unit.id);
  }
  return found;
}
