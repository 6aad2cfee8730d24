import type { UnitGroupRow, UnitRow } from '../records/organisation.ts';

export interface MatchedUnits {
  readonly unitIds: readonly string[];
  readonly groupIds: readonly string[];
  /** Names that no unit and no group of the region answers to. */
  readonly unknown: readonly string[];
}

/** Finds the region's units and groups by the names a document gives them: full name, short name, or alias. */
export function matchUnits(
  names: readonly string[],
  units: readonly UnitRow[],
  groups: readonly UnitGroupRow[],
  canonical: (name: string) => string = (name) => name,
): MatchedUnits {
  const byName = new Map<string, string>();
  for (const unit of units)
    for (const name of [unit.name, unit.shortName]) if (name) byName.set(name, unit.id).set(canonical(name), unit.id);
  const groupByName = new Map(groups.map((group) => [group.name, group.id]));
  const unitIds = new Set<string>();
  const groupIds = new Set<string>();
  const unknown: string[] = [];
  for (const name of names) {
    const unit = byName.get(name) ?? byName.get(canonical(name));
    const group = groupByName.get(name);
    if (unit) unitIds.add(unit);
    else if (group) groupIds.add(group);
    else unknown.push(name);
  }
  return { unitIds: [...unitIds], groupIds: [...groupIds], unknown };
}
