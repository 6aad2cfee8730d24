import type { DatabaseOptions } from '../engine/open-database.ts';

const template = process.env.TEST_DATABASE_TEMPLATE;
/** An embedded database that is migrated already, where scripts/test-bed.mjs has made one; else an empty one. */
export const MIGRATED: DatabaseOptions = template ? { template } : {};
