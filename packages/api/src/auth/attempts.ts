import { isIPv6 } from 'node:net';
import type { Directory } from '@gangmu/delivery';
import { minutesBefore } from '../http/calendar.ts';
import { Failure } from '../http/failure.ts';

/** Five failures in a quarter of an hour, for a name and for a place (RELIABILITY B47). */
const MOST_FAILURES = 5;
const WINDOW_MINUTES = 15;
const KNOWN_DAYS = 30;

/** An IPv6 subscriber has a whole /64; an IPv4 address mapped into IPv6 is that IPv4 address. */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const gap = address.includes('::') ? Array<string>(8 - left.length - right.length).fill('0') : [];
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Refused before it was tried; `keys` are the counters that are full. */
export class LockedOut extends Failure {
  readonly keys: readonly string[];
  constructor(keys: readonly string[]) {
    super('too-many-attempts', { minutes: WINDOW_MINUTES });
    this.keys = keys;
  }
}

export interface Attempt {
  readonly id: string;
  readonly keys: readonly string[];
  readonly pair: string;
}

/**
 * Counts a sign-in before it is tried, so that many at once cannot slip through; refused ones do not count, so that
 * nobody prolongs a lock. Somebody who has signed in from a place before has a counter of their own there: whoever
 * fails elsewhere, or beside them behind one address, locks out neither them nor their bureau.
 */
export async function beginAttempt(
  directory: Directory,
  newId: () => string,
  now: string,
  name: string,
  address: string,
): Promise<Attempt> {
  const place = placeOf(address);
  const pair = `pair:${name}|${place}`;
  const familiar = await directory.known(pair, minutesBefore(now, KNOWN_DAYS * 24 * 60));
  const keys = familiar ? [pair] : [`name:${name}`, `place:${place}`];
  return { ...(await beginCounted(directory, newId, now, keys)), pair };
}

/** The same for anything that may be guessed at: a one-time code, the present password. */
export async function beginCounted(
  directory: Directory,
  newId: () => string,
  now: string,
  keys: readonly string[],
): Promise<Pick<Attempt, 'id' | 'keys'>> {
  const id = newId();
  const counts = await directory.attempt(id, keys, now, minutesBefore(now, WINDOW_MINUTES));
  const full = keys.filter((key) => (counts[key] ?? 0) > MOST_FAILURES);
  if (full.length > 0) {
    await directory.withdraw(id);
    throw new LockedOut(full);
  }
  return { id, keys };
}

/** Whether this window has been told already of every one of these full counters. */
export async function isTold(directory: Directory, now: string, full: readonly string[]): Promise<boolean> {
  const counts = await directory.attempts(full.map(told), minutesBefore(now, WINDOW_MINUTES));
  return Object.values(counts).every((count) => count > 0);
}

export async function markTold(directory: Directory, newId: () => string, now: string, full: readonly string[]) {
  // Clears nothing away: inside a transaction others would wait for what it deletes.
  await directory.attempt(newId(), full.map(told), now, new Date(0).toISOString());
}

const told = (key: string): string => `told:${key}`;

/** The right password: this attempt never was, and the name's failures are forgiven. */
export async function succeed(directory: Directory, now: string, attempt: Attempt): Promise<void> {
  await directory.withdraw(attempt.id);
  await forgive(
    directory,
    attempt.keys.filter((key) => !key.startsWith('place:')),
  );
  await directory.remember(attempt.pair, now);
}

/** Takes failures back; the next lock is news again. */
export const forgive = (directory: Directory, keys: readonly string[]): Promise<void> =>
  directory.forgive(keys.flatMap((key) => [key, told(key)]));

/** Whether new places are locked out for a name. */
export async function isLocked(directory: Directory, now: string, name: string): Promise<boolean> {
  const key = `name:${name}`;
  return ((await directory.attempts([key], minutesBefore(now, WINDOW_MINUTES)))[key] ?? 0) >= MOST_FAILURES;
}
