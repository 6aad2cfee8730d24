import { calledBook, likely, mayBear, type PostDuty } from '@gangmu/plan';
import {
  holdsOn,
  type OfficeRow,
  type PersonRow,
  type PostRow,
  type TenureRow,
  type UnitGroupRow,
  type UnitRow,
} from '../records/organisation.ts';
import { foldHead } from './fold.ts';

export interface Organisation {
  readonly units: readonly UnitRow[];
  readonly groups: readonly UnitGroupRow[];
  readonly offices: readonly OfficeRow[];
  readonly posts: readonly PostRow[];
  readonly tenures: readonly TenureRow[];
  readonly people: readonly PersonRow[];
}

export type Resolved =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'none'; readonly offers: readonly Offer[] };
export interface Offer {
  readonly id: string;
  readonly name: string;
}

export interface NameBook {
  unit(text: string): Resolved;
  /** A unit or a group of units. */
  party(text: string): Resolved & { readonly of?: 'unit' | 'group' };
  office(text: string, unitId: string): Resolved;
  /** By title, holder, or both, among those that can bear the duty; those of a role or a unit come first. */
  post(text: string, duty: PostDuty, prefer: (post: PostRow) => boolean): Resolved;
  /** Whether what a person chose for a name can bear it: it is there, not closed, and an office of that lead unit. */
  mayBear(part: 'lead' | 'joint' | 'office' | PostDuty, id: string, leadUnitId: string | null): boolean;
  isGroup(id: string): boolean;
  /** What a post may be called. */
  callsPost(postId: string, text: string): boolean;
  name(id: string): string;
  phoneOf(postId: string): string | null;
}

/** Looks names up as people write them: in full, short, without the region before it, with or without brackets. */
export function nameBook(organisation: Organisation, regionName: string, today: string): NameBook {
  const open = <T extends { readonly closedOn: string | null }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => row.closedOn === null);
  const units = open(organisation.units);
  const groups = organisation.groups.filter((group) => !('closedOn' in group) || group.closedOn === null);
  const posts = open(organisation.posts);
  const offices = open(organisation.offices);
  const folded = (name: string): string => foldHead(name);
  const called = calledBook(units, regionName);
  const groupsByName = index(groups, (group) => [folded(group.name)]);
  const names = new Map<string, string>(
    [...organisation.units, ...organisation.groups, ...organisation.offices].map((row) => [row.id, row.name]),
  );
  const people = new Map(organisation.people.map((person) => [person.id, person]));
  const holders = new Map<string, PersonRow>();
  for (const tenure of organisation.tenures) {
    const person = people.get(tenure.personId);
    if (person && holdsOn(tenure, today)) holders.set(tenure.postId, person);
  }
  const callings = (post: PostRow): readonly string[] => {
    const holder = holders.get(post.id)?.name;
    const unit = post.unitId ? (names.get(post.unitId) ?? '') : '';
    return [
      post.title,
      `${unit}${post.title}`,
      ...(holder
        ? [
            holder,
            `${holder}${post.title}`,
            `${post.title}${holder}`,
            `${unit}${holder}`,
            `${holder}${unit}`,
            `${holder}${unit}${post.title}`,
          ]
        : []),
    ];
  };
  for (const post of organisation.posts) {
    const holder = holders.get(post.id)?.name;
    names.set(post.id, holder ? `${holder}（${post.title}）` : post.title);
  }
  const byCalling = index(posts, (post) => callings(post).map(folded));
  const byId = new Map(organisation.posts.map((post) => [post.id, post]));
  const offers = (text: string, rows: readonly { readonly id: string }[]): readonly Offer[] =>
    likely(
      text,
      rows.map(({ id }) => ({ id, name: names.get(id) ?? '' })),
      ({ name }) => name,
    );
  const decide = (found: readonly { readonly id: string }[]): Resolved | null => {
    if (found.length === 1) return { kind: 'one', id: found[0]?.id ?? '' };
    return found.length > 1 ? { kind: 'several', names: found.map((one) => names.get(one.id) ?? '') } : null;
  };
  const kept = new Map<string, Resolved & { of?: 'unit' | 'group' }>();
  const once = (key: string, find: () => Resolved & { of?: 'unit' | 'group' }) => {
    const known = kept.get(key);
    if (known) return known;
    const fresh = find();
    kept.set(key, fresh);
    return fresh;
  };
  const unit = (text: string): Resolved =>
    once(`unit ${text}`, () => decide(called(text)) ?? { kind: 'none', offers: offers(text, units) });
  return {
    unit,
    party: (text) =>
      once(`party ${text}`, () => {
        const found = unit(text);
        if (found.kind !== 'none') return { ...found, of: 'unit' };
        const group = decide(groupsByName.get(folded(text)) ?? []);
        return group ? { ...group, of: 'group' } : { kind: 'none', offers: offers(text, [...units, ...groups]) };
      }),
    office: (text, unitId) => {
      const own = offices.filter((office) => office.unitId === unitId);
      return (
        decide(own.filter((office) => folded(office.name) === folded(text))) ?? {
          kind: 'none',
          offers: offers(text, own),
        }
      );
    },
    post: (text, duty, prefer) => {
      const found = (byCalling.get(folded(text)) ?? []).filter((post) => mayBear[duty](post.role));
      const preferred = found.filter(prefer);
      return (
        decide(preferred.length > 0 ? preferred : found) ?? {
          kind: 'none',
          offers: offers(
            text,
            posts.filter((post) => mayBear[duty](post.role) && prefer(post)),
          ),
        }
      );
    },
    mayBear: (part, id, leadUnitId) => {
      const has = (rows: readonly { readonly id: string }[]) => rows.some((row) => row.id === id);
      if (part === 'lead') return has(units);
      if (part === 'joint') return has(units) || has(groups);
      if (part === 'office') return has(offices.filter((office) => office.unitId === leadUnitId));
      return has(posts.filter((post) => mayBear[part](post.role)));
    },
    isGroup: (id) => groups.some((group) => group.id === id),
    callsPost: (postId, text) => {
      const post = byId.get(postId);
      return post !== undefined && callings(post).map(folded).includes(folded(text));
    },
    name: (id) => names.get(id) ?? '',
    phoneOf: (postId) => holders.get(postId)?.phone ?? null,
  };
}

function index<T extends { readonly id: string }>(
  rows: readonly T[],
  keys: (row: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows)
    for (const key of new Set(keys(row))) {
      if (key === '') continue;
      const same = found.get(key);
      if (same) same.push(row);
      else found.set(key, [row]);
    }
  return found;
}
