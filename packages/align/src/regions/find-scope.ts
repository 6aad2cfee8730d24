import type { Scope } from '../targets/relate-targets.ts';
import type { RegionName } from './region-name.ts';

/** Whether two plans speak of one region, of a region and its part, or of two that have nothing of each other. */
export function findScope(superior: RegionName, subordinate: RegionName): Scope {
  if (superior.full !== '' && subordinate.full !== '') {
    if (alike(superior, subordinate)) return 'same-region';
    if (superior.code !== null && subordinate.code !== null && within(subordinate.code, superior.code))
      return 'part-of';
    // 青岛西海岸新区 carries its city's name and is a part of it.
    if (subordinate.full.startsWith(superior.short)) return 'part-of';
    return superior.grade > 0 && superior.grade === subordinate.grade ? 'other-region' : 'part-of';
  }
  // A plan that does not name its region: 全市 on both sides is the same city.
  return superior.grade > 0 && superior.grade === subordinate.grade ? 'same-region' : 'part-of';
}

function alike(a: RegionName, b: RegionName): boolean {
  return a.full === b.full || (a.code !== null && a.code === b.code) || (a.short === b.short && a.grade === b.grade);
}

/** 370000 holds 370200 holds 370211. */
function within(code: string, outer: string): boolean {
  return code !== outer && code.startsWith(outer.replace(/(?:00){1,2}$/u, ''));
}
