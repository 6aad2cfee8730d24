/** One whole backup in its folder. */
export interface BackupMade {
  readonly at: string;
  readonly name: string;
  readonly bytes: number;
  readonly files: number;
  /** Of its list, which holds the hash of every file. */
  readonly sha256: string;
}

/** Backups of the embedded database; a server's database is backed up by its own tools. */
export interface Backups {
  readonly folder: string;
  readonly everyHours: number;
  readonly kept: number;
  /** Newest first. */
  list(): Promise<readonly BackupMade[]>;
  /** One now; null where one is under way already. */
  run(): Promise<BackupMade | null>;
}
