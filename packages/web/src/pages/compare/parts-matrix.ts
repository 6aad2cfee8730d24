import type { ComparedClause, ComparedLink } from '@gangmu/contract';
import type { ClausesOf } from './use-comparison.ts';

export interface MatrixLink {
  readonly link: ComparedLink;
  readonly superior: ComparedClause;
  readonly own: ComparedClause;
}
export interface PartsMatrix {
  /** Titles of parts in document order; '' where a clause stands in none. */
  readonly superior: readonly string[];
  readonly own: readonly string[];
  /** `cells[own][superior]`. */
  readonly cells: readonly (readonly (readonly MatrixLink[])[])[];
  /** Clauses of ours in a part that carry nothing; superior clauses of a part that nobody carries. */
  readonly fresh: readonly (readonly ComparedClause[])[];
  readonly open: readonly (readonly ComparedClause[])[];
  /** The fullest cell. */
  readonly most: number;
}

/** The outermost heading a clause stands under; a section that is itself compared is its own part. */
const partOf = (clause: ComparedClause): string => clause.context[0] ?? (clause.lead ? clause.title : '');
const partsOf = (clauses: readonly ComparedClause[]): readonly string[] => [...new Set(clauses.map(partOf))];

/** Own parts × superior parts: which links stand in each cell. */
export function partsMatrix({ superior, own }: ClausesOf): PartsMatrix {
  const columns = partsOf(superior);
  const rows = partsOf(own);
  const cells = rows.map(() => columns.map((): MatrixLink[] => []));
  for (const clause of own)
    for (const link of clause.links) {
      const above = superior[link.superior];
      if (above)
        cells[rows.indexOf(partOf(clause))]?.[columns.indexOf(partOf(above))]?.push({
          link,
          superior: above,
          own: clause,
        });
    }
  return {
    superior: columns,
    own: rows,
    cells,
    fresh: rows.map((part) => own.filter((one) => partOf(one) === part && one.state === 'new' && !one.lead)),
    open: columns.map((part) =>
      superior.filter(
        (one) => partOf(one) === part && (one.state === 'not-carried' || one.state === 'named') && !one.lead,
      ),
    ),
    most: Math.max(1, ...cells.flat().map((cell) => cell.length)),
  };
}
