import type { Migration } from 'kysely/migration';
import * as record from './0001-record.ts';

/** In order of name; a migration that has run anywhere is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-record': record,
};
