import type { Migration } from 'kysely/migration';
import { up as record } from './0001-record.ts';
import { up as directory } from './0002-directory.ts';
import { up as signIn } from './0003-sign-in.ts';
import { up as findItems } from './0004-find-items.ts';
import { up as auditTimes } from './0005-audit-times.ts';
import { up as oldKeys } from './0006-old-keys.ts';
import { up as pastIndex } from './0007-past-index.ts';
import { up as openings } from './0008-openings.ts';

/** In order of name; a migration that has run anywhere is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-record': { up: record },
  '0002-directory': { up: directory },
  '0003-sign-in': { up: signIn },
  '0004-find-items': { up: findItems },
  '0005-audit-times': { up: auditTimes },
  '0006-old-keys': { up: oldKeys },
  '0007-past-index': { up: pastIndex },
  '0008-openings': { up: openings },
};
