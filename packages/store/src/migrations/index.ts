import type { Migration } from 'kysely/migration';
import * as record from './0001-record.ts';
import * as directory from './0002-directory.ts';

/** In order of name; a migration that has run anywhere is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-record': record,
  '0002-directory': directory,
};
