import { basename } from 'node:path';
import type { Decision } from '@gangmu/align';
import { loadBytes } from '../input/load-bytes.ts';
import { problem } from '../input/problem.ts';
import type { Io } from '../io.ts';

const PAIR = ['accept', 'reject', 'link', 'unlink'];
const CLAUSE = ['exclude', 'include'];
/** Some twenty thousand decisions; a file beyond that is another file. */
const DECISIONS_BYTES = 5 * 1024 * 1024;
const FIELDS: ReadonlySet<string> = new Set(['kind', 'superior', 'subordinate', 'reason']);

/**
 * A file of decisions: a JSON list, or an object whose `decisions` is one. Clauses are named by the fingerprints that
 * `gangmu align --json` prints under `units`:
 * `[{"kind": "unlink", "superior": "9f…", "subordinate": "1c…", "reason": "同名不同事"}]`
 */
export async function readDecisions(path: string, io: Io): Promise<readonly Decision[]> {
  const name = basename(path);
  const text = new TextDecoder().decode(await loadBytes(path, io, DECISIONS_BYTES));
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    throw problem('error.decisionsJson', { name }, error);
  }
  const list = Array.isArray(parsed) ? parsed : (parsed as { decisions?: unknown } | null)?.decisions;
  if (!Array.isArray(list)) throw problem('error.decisionsJson', { name });
  list.forEach((entry, index) => {
    if (!isDecision(entry)) throw problem('error.decision', { name, at: index + 1 });
  });
  return list as readonly Decision[];
}

function isDecision(entry: unknown): entry is Decision {
  if (typeof entry !== 'object' || entry === null) return false;
  const { kind, superior, subordinate, reason } = entry as Readonly<Record<string, unknown>>;
  if (typeof superior !== 'string' || !(reason === undefined || typeof reason === 'string')) return false;
  if (Object.keys(entry).some((key) => !FIELDS.has(key))) return false;
  if (CLAUSE.includes(kind as string)) return subordinate === undefined;
  return PAIR.includes(kind as string) && typeof subordinate === 'string';
}
