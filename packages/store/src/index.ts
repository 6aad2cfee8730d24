export { FolderInUse } from './engine/folder-lock.ts';
export { type Database, type DatabaseOptions, openDatabase } from './engine/open-database.ts';
export { type KyselyStoreOptions, kyselyStore } from './kysely-store.ts';
export { memoryQueries } from './memory/memory-queries.ts';
export { memoryStore } from './memory/memory-store.ts';
export { migrate } from './migrate.ts';
