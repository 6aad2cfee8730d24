import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiPorts } from '@gangmu/api';
import { documentWriter, writeMarked } from '@gangmu/formats';
import { type Database, folderFiles, migrate, type OpenRecord, openDatabase, openRecord } from '@gangmu/store';
import type { Config } from './config.ts';
import { diskRoom } from './disk-room.ts';
import { readTablesOf, readUpload } from './read-document.ts';
import { clamd } from './virus-scanner.ts';

export interface OpenPlatform {
  readonly database: Database;
  readonly record: OpenRecord;
  readonly ports: ApiPorts;
}

/** Made by the build, beside the program. */
const EMPTY_DATABASE = join(import.meta.dirname, 'empty-database.tar.gz');

export const clock = (): string => new Date().toISOString();

/** Opens the database that the configuration names, brings it up to date, and joins the ports of the API. */
export async function openPlatform(config: Config): Promise<OpenPlatform> {
  // Of the server's user alone, as the doctor wants it.
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const database = await openDatabase(
    config.databaseUrl
      ? { url: config.databaseUrl }
      : { folder: join(config.data, 'db'), ...(existsSync(EMPTY_DATABASE) ? { template: EMPTY_DATABASE } : {}) },
  );
  try {
    await migrate(database.db);
    const record = openRecord(database, clock);
    const { store, queries, directory, newId } = record;
    const ports: ApiPorts = {
      store,
      queries,
      directory,
      files: folderFiles(join(config.data, 'files')),
      readDocument: readUpload,
      documents: documentWriter,
      readTables: readTablesOf,
      writeMarked,
      clock,
      newId,
      ready: record.ping,
      hasRoom: diskRoom(config.data),
      ...(config.clamd ? { scan: clamd(config.clamd).scan } : {}),
    };
    return { database, record, ports };
  } catch (error) {
    await database.close();
    throw error;
  }
}
