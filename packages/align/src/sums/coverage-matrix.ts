import type { Alignment } from '../alignment.ts';
import type { SuperiorState } from '../states/unit-state.ts';

/** One superior unit across all subordinates. */
export interface CoverageRow {
  readonly unit: number;
  /** One cell a subordinate, in the order given. */
  readonly cells: readonly CoverageCell[];
  readonly carried: number;
  /** No subordinate carries it and none is excused. */
  readonly nobody: boolean;
}

export type CoverageCell = 'full' | 'part' | Exclude<SuperiorState['kind'], 'carried'>;

/** Superior clause × subordinate: who carries what. Leads are left out. All alignments must share one superior plan. */
export function coverageMatrix(alignments: readonly Alignment[]): readonly CoverageRow[] {
  const units = alignments[0]?.superior.units ?? [];
  return units.flatMap((unit): readonly CoverageRow[] => {
    if (unit.lead) return [];
    const cells = alignments.map((alignment): CoverageCell => {
      const state = alignment.superiorStates[unit.index];
      if (state === undefined) return 'not-carried';
      return state.kind === 'carried' ? state.fullness : state.kind;
    });
    const carried = cells.filter((cell) => cell === 'full' || cell === 'part').length;
    const nobody = carried === 0 && !cells.every((cell) => cell === 'not-for-us');
    return [{ unit: unit.index, cells, carried, nobody }];
  });
}
