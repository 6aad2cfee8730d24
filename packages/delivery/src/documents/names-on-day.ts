import type { Records } from '../ports.ts';
import { rowsThen } from '../queries/rows-then.ts';
import { holdsOn } from '../records/organisation.ts';

/** Who and what stands behind the ids of a row, on one day. */
export interface NamesOnDay {
  /** Of a unit, office or group; empty for an id of nothing. */
  readonly name: (id: string | null) => string;
  /** `林安言（区科技局局长）`, or the post alone where nobody held it. */
  readonly holder: (postId: string | null) => string;
  /** The person's name alone, or the post's title. */
  readonly person: (postId: string | null) => string;
  readonly phone: (postId: string | null) => string;
}

/** Reads units, offices, groups, posts and their holders as they were at an instant (null for now) on a calendar day. */
export async function namesOnDay(records: Records, day: string, asOf: string | null): Promise<NamesOnDay> {
  const at = asOf ?? undefined;
  const units = await records.list('unit', {}, at);
  const groups = await records.list('unitGroup', {}, at);
  const offices = await records.list('office', {}, at);
  const posts = new Map((await records.list('post', {}, at)).map((row) => [row.id, row]));
  // Who held a post on a day, whatever was learned about it later.
  const held = (await records.list('tenure', {})).filter((one) => holdsOn(one, day));
  const people = await rowsThen(
    records,
    'person',
    held.map((one) => one.personId),
    asOf,
  );
  const holders = new Map(held.map((one) => [one.postId, people.get(one.personId)]));
  const names = new Map([...units, ...groups, ...offices].map((row) => [row.id, row.name]));
  const title = (id: string | null) => (id === null ? '' : (posts.get(id)?.title ?? ''));
  const who = (id: string | null) => (id === null ? undefined : holders.get(id));
  return {
    name: (id) => (id === null ? '' : (names.get(id) ?? '')),
    holder: (id) => {
      const person = who(id);
      return person ? `${person.name}（${title(id)}）` : title(id);
    },
    person: (id) => who(id)?.name ?? title(id),
    phone: (id) => who(id)?.phone ?? '',
  };
}
