import type { PrivateServer } from '../../../scripts/private-postgres.ts';

/** What a hard test found: the figure that stands in the table beside the criterion, and whether it meets it. */
export interface HardResult {
  readonly figure: string;
  readonly passed: boolean;
  /** Set where something it needs is not on this machine (no PostgreSQL, no browser): neither passed nor failed. */
  readonly skipped?: string;
}

/** What a hard test is given. */
export interface HardBench {
  /** A folder of its own, removed at the end. */
  readonly folder: string;
  /** A PostgreSQL of its own with an empty database of an owner who is no superuser; null where none is installed. */
  postgres(settings?: readonly string[]): Promise<(PrivateServer & { readonly databaseUrl: string }) | null>;
  /** A line of progress. */
  say(line: string): void;
}

/**
 * One of the long tests, `npm run test:hard`. A file `e2e/hard/NUMBER-what-it-does.ts` exports one as `hardTest`; it is
 * found by its place and runs in a process of its own, so that it may crash, hang or leak without harm to the others.
 */
export interface HardTest {
  /** Of RELIABILITY part B. */
  readonly number: number;
  readonly title: string;
  /** In words that a figure can be held against. */
  readonly criterion: string;
  /** After so many minutes it has failed; 10 unless told. */
  readonly minutes?: number;
  readonly run: (bench: HardBench) => Promise<HardResult>;
}
