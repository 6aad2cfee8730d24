import type { Quoted } from '@gangmu/plan';
import type { PlanProfile } from '../profile/plan-profile.ts';
import { SLOGANS } from '../profile/slogans.ts';

/** A marked name that a unit of either plan shares. */
export interface SharedProgramme {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  readonly superior: Quoted;
  readonly subordinate: Quoted;
  /** 1 for a name that stands in one unit of each plan; less the more units use it; 0 for a slogan. */
  readonly rarity: number;
}

/** Every pair of units that use the same marked name, with how telling that is. */
export function shareProgrammes(superior: PlanProfile, subordinate: PlanProfile): readonly SharedProgramme[] {
  const above = placesByName(superior);
  const shared: SharedProgramme[] = [];
  for (const [name, rows] of placesByName(subordinate)) {
    const columns = above.get(name);
    if (columns === undefined) continue;
    const rarity = SLOGANS.has(name) ? 0 : 1 / Math.max(rows.size, columns.size);
    for (const [row, below] of rows)
      for (const [column, place] of columns)
        shared.push({ row, column, name, superior: place, subordinate: below, rarity });
  }
  return shared;
}

function placesByName(plan: PlanProfile): Map<string, Map<number, Quoted>> {
  const names = new Map<string, Map<number, Quoted>>();
  plan.units.forEach(({ programmes }, index) => {
    for (const place of programmes) {
      const units = names.get(place.quote) ?? new Map<number, Quoted>();
      if (!units.has(index)) units.set(index, place);
      names.set(place.quote, units);
    }
  });
  return names;
}
