import type { SharesMatter } from './shares-matter.ts';
import type { Matrix } from './similarity.ts';

/** One chosen pair of units. */
export interface ChosenLink {
  readonly row: number;
  readonly column: number;
  readonly strength: number;
}

/** What a link must reach. Four figures, the same for every pair of plans. */
export interface LinkThresholds {
  /** Least strength of any link. */
  readonly least: number;
  /** Least share of the subordinate unit's own best. */
  readonly ofRow: number;
  /** Least share of the superior unit's own best. */
  readonly ofColumn: number;
  /** How many times `least` must be reached by a lead (the summary above its clauses) and by words of every plan. */
  readonly plain: number;
}

export const LINK_THRESHOLDS: LinkThresholds = { least: 0.065, ofRow: 0.25, ofColumn: 0.42, plain: 2 };

/** A clause carries a handful of others at most; what is like more is like everything. */
const MOST = 8;

/**
 * The pairs strong enough in themselves and beside the best of both their units. A unit may have several; ordered by
 * the subordinate unit, then best first.
 */
export function selectLinks(
  strengths: Matrix,
  leads: { readonly rows: readonly boolean[]; readonly columns: readonly boolean[] },
  shares: SharesMatter,
  thresholds: LinkThresholds = LINK_THRESHOLDS,
): readonly ChosenLink[] {
  const bestOfColumn = new Float64Array(leads.columns.length);
  for (const row of strengths)
    row.forEach((strength, column) => {
      if (strength > (bestOfColumn[column] as number)) bestOfColumn[column] = strength;
    });
  return strengths.flatMap((strengthsOfRow, row) => {
    const best = Math.max(0, ...strengthsOfRow);
    const chosen: ChosenLink[] = [];
    strengthsOfRow.forEach((strength, column) => {
      const lead = leads.rows[row] === true || leads.columns[column] === true;
      const least = thresholds.least * (lead ? thresholds.plain : 1);
      if (strength < least || strength < thresholds.ofRow * best) return;
      if (strength < thresholds.ofColumn * (bestOfColumn[column] as number)) return;
      if (strength >= thresholds.least * thresholds.plain || shares(row, column))
        chosen.push({ row, column, strength });
    });
    return chosen.sort((a, b) => b.strength - a.strength || a.column - b.column).slice(0, MOST);
  });
}
