import { historyName, tableName } from './names.ts';
import { RECORD_SHAPES } from './record-shapes.ts';

/** distributed: by `region_id` · reference: copied to every node · local: one node, no region. */
export type TableClass = 'distributed' | 'reference' | 'local';

const records = Object.keys(RECORD_SHAPES).flatMap((name) => [tableName(name), historyName(name)]);

/** What Citus is told, what the catalogue lint checks, in the order in which tables are distributed. */
export const TABLE_CLASSES: Readonly<Record<string, TableClass>> = {
  region: 'reference',
  ...Object.fromEntries(records.map((name) => [name, 'distributed' as const])),
  audit_head: 'distributed',
  audit: 'distributed',
  idempotency: 'distributed',
};
