import type { AuditLine } from '../ports.ts';

type Line = Pick<AuditLine, 'at' | 'actor' | 'object' | 'detail'>;

/**
 * Instant → who acted. A version and its line of the audit carry the instant of one transaction; where two transactions
 * share it, the one that names the row is meant.
 */
export function doersOf(lines: readonly Line[], id: string): Readonly<Record<string, string>> {
  const found = new Map<string, Line>();
  for (const line of lines) {
    const other = found.get(line.at);
    if (!other || (other.actor !== line.actor && names(line, id) && !names(other, id))) found.set(line.at, line);
  }
  return Object.fromEntries([...found].map(([at, { actor }]) => [at, actor]));
}

const names = ({ object, detail }: Line, id: string): boolean =>
  object?.id === id || JSON.stringify(detail).includes(id);
