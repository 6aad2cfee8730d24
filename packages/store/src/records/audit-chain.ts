import { createHash } from 'node:crypto';
import type { Actor, AuditEvent, AuditLine } from '@gangmu/delivery';

/** The hash before the first line of a region's chain. */
export const GENESIS = '0'.repeat(64);

/** The next line of a chain: its hash covers everything it says and the hash before it (SHA-256, hex). */
export function chained(
  event: AuditEvent,
  at: { seq: number; now: string; actor: Actor; previousHash: string },
): AuditLine {
  const line = {
    seq: at.seq,
    at: at.now,
    actor: at.actor.name,
    address: at.actor.address,
    event: event.event,
    object: event.object,
    result: event.result,
    detail: { ...event.detail, ...of(at.actor) },
    previousHash: at.previousHash,
  };
  return { ...line, hash: hashOf(line) };
}

/** What else is known of the actor: the other of the two names that somebody may be looked for by, and the token. */
const of = ({ name, account, via }: Actor): Readonly<Record<string, unknown>> => ({
  ...(account && account !== name ? { account } : {}),
  ...(via ? { via } : {}),
});

export function hashOf(line: Omit<AuditLine, 'hash'>): string {
  return createHash('sha256').update(canonical(line)).digest('hex');
}

/** JSON with sorted keys: jsonb does not keep their order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
