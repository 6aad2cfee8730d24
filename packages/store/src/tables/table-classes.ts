import { historyName, tableName } from './names.ts';
import { RECORD_SHAPES } from './record-shapes.ts';

/** distributed: by `region_id` · reference: copied to every node · local: one node, no region. */
export type TableClass = 'distributed' | 'reference' | 'local';

const records = Object.keys(RECORD_SHAPES).flatMap((name) => [tableName(name), historyName(name)]);

/** The tables of the first migration. */
export const RECORD_CLASSES: Readonly<Record<string, TableClass>> = {
  region: 'reference',
  ...Object.fromEntries(records.map((name) => [name, 'distributed' as const])),
  audit_head: 'distributed',
  audit: 'distributed',
  idempotency: 'distributed',
};

/** What finds items; see migration 0004. */
export const FIND_CLASSES: Readonly<Record<string, TableClass>> = {
  item_text: 'distributed',
  item_unit: 'distributed',
};

/**
 * What Citus is told, what the catalogue lint checks, in the order in which tables are distributed. A table of a later
 * migration gets its line here, and `protect` in that migration.
 */
export const TABLE_CLASSES: Readonly<Record<string, TableClass>> = {
  ...RECORD_CLASSES,
  ...FIND_CLASSES,
};
