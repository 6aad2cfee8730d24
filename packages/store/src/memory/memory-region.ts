import type { Answered, AuditLine, RegionRow, TableName } from '@gangmu/delivery';
import { RECORD_SHAPES } from '../tables/record-shapes.ts';
import type { Column, Shape } from '../tables/shape.ts';

/** A row as it is kept, whatever its table. */
export type Raw = { readonly id: string; readonly version: number; readonly fromAt: string } & Readonly<
  Record<string, unknown>
>;
/** Everything that one region holds. */
export interface Region {
  readonly current: Map<TableName, Map<string, Raw>>;
  readonly history: Map<TableName, (Raw & { readonly toAt: string })[]>;
  readonly audit: AuditLine[];
  readonly answers: Map<string, Answered & { readonly at: string }>;
  /** The region's own row, where this transaction has changed it. */
  changed: RegionRow | null;
}

export const emptyRegion = (): Region => ({
  current: new Map(),
  history: new Map(),
  audit: [],
  answers: new Map(),
  changed: null,
});
/** What a transaction works on: no row is changed in place, so that maps of its own are enough. */
export const copyOf = (region: Region): Region => ({
  current: new Map([...region.current].map(([name, rows]) => [name, new Map(rows)])),
  history: new Map([...region.history].map(([name, rows]) => [name, [...rows]])),
  audit: [...region.audit],
  answers: new Map(region.answers),
  changed: null,
});

/** Whether a row in force points at this one, as a foreign key would find out. */
export function referenced(region: Region, table: TableName, id: string): boolean {
  return (Object.entries(RECORD_SHAPES) as [TableName, Shape][]).some(([other, shape]) => {
    const names = Object.entries(shape.columns)
      .filter(([, column]) => (column as Column).references === table)
      .map(([name]) => name);
    return (
      names.length > 0 &&
      [...(region.current.get(other)?.values() ?? [])].some((row) => names.some((name) => row[name] === id))
    );
  });
}
