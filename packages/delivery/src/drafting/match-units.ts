import { calledBook } from '@gangmu/plan';
import type { UnitGroupRow, UnitRow } from '../records/organisation.ts';

interface MatchedUnits {
  readonly unitIds: readonly string[];
  readonly groupIds: readonly string[];
  /** Names that no unit and no group of the region answers to. */
  readonly unknown: readonly string[];
}

export type UnitMatcher = (names: readonly string[]) => MatchedUnits;

/**
 * Finds the region's units and groups by the names a document gives them: full name, short name, with or without the
 * own region or level before it. A name that two units answer to is nobody's.
 */
export function unitMatcher(
  units: readonly UnitRow[],
  groups: readonly UnitGroupRow[],
  regionName: string,
): UnitMatcher {
  const called = calledBook(units, regionName);
  const groupByName = new Map(groups.map((group) => [group.name, group.id]));
  return (names) => {
    const unitIds = new Set<string>();
    const groupIds = new Set<string>();
    const unknown: string[] = [];
    for (const name of names) {
      const answering = called(name);
      const open = answering.filter((unit) => unit.closedOn === null);
      const [unit, another] = open.length > 0 ? open : answering;
      const group = groupByName.get(name);
      if (unit && another === undefined) unitIds.add(unit.id);
      else if (group) groupIds.add(group);
      else unknown.push(name);
    }
    return { unitIds: [...unitIds], groupIds: [...groupIds], unknown };
  };
}
