import { DEFAULT_SETTINGS } from '@gangmu/delivery';
import { type DatabaseOptions, migrate, type OpenRecord, openDatabase, openRecord } from '@gangmu/store';

export const clock = (): string => new Date().toISOString();

/** Works with a migrated record and closes it. */
export async function withRecord<T>(options: DatabaseOptions, work: (record: OpenRecord) => Promise<T>): Promise<T> {
  const database = await openDatabase(options);
  try {
    await migrate(database.db);
    return await work(openRecord(database, clock));
  } finally {
    await database.close();
  }
}

/** Adds a region and returns its id. */
export async function addRegion({ directory, newId }: OpenRecord): Promise<string> {
  const id = newId();
  await directory.addRegion({
    id,
    code: '990100',
    name: '测试区',
    level: 'county',
    parentId: null,
    path: id,
    settings: DEFAULT_SETTINGS,
  });
  return id;
}
