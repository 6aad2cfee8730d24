import type { Item, Post, Unit } from '@gangmu/contract';
import { calledBook, likelyNames, readDeadline, withAssignment } from '@gangmu/plan';
import type { Written } from '../../grid/column.ts';
import { type Directory, postLabel } from '../../queries/use-directory.ts';

const SPLIT = /[、,，;；\n]+/u;

type Unknown = (name: string) => string;

/** The open units and the groups of a region, and who of them is called by a name. */
export interface Parties {
  readonly units: readonly Unit[];
  readonly groups: Directory['groups'];
  readonly called: (name: string) => readonly Unit[];
}
export function partiesOf(directory: Directory, regionName: string): Parties {
  const units = openUnits(directory);
  return { units, groups: directory.groups, called: calledBook(units, regionName) };
}

/** The one thing of a list that the words name: its label, else a name that only it has; else what was perhaps meant. */
function found<T>(
  things: readonly T[],
  words: string,
  labels: (thing: T) => readonly (string | null | undefined)[],
): { readonly one: T | null; readonly meant: readonly string[] } {
  const exact = things.filter((one) => labels(one)[0] === words);
  const any = exact.length > 0 ? exact : things.filter((one) => labels(one).includes(words));
  return oneOf(any, things, words, (thing) => labels(thing)[0] ?? '');
}
function oneOf<T>(
  any: readonly T[],
  things: readonly T[],
  words: string,
  label: (thing: T) => string,
): { readonly one: T | null; readonly meant: readonly string[] } {
  if (any.length === 1) return { one: any[0] as T, meant: [] };
  return { one: null, meant: any.length > 1 ? any.slice(0, 3).map(label) : likelyNames(words, things.map(label)) };
}
const unitOf = ({ units, called }: Parties, words: string) => oneOf(called(words), units, words, ({ name }) => name);

export const openUnits = ({ units }: Directory) => units.filter((unit) => unit.closedOn === null);
export const openPosts = ({ posts }: Directory) => posts.filter((post) => post.closedOn === null);
export const leaders = (directory: Directory) => openPosts(directory).filter((post) => post.role === 'leader');
const WORKERS: readonly string[] = ['unit-head', 'reporter'];
/** Posts that can carry a row out: those of its lead unit, else of any unit. */
export const officers = (directory: Directory, item: Item) => {
  const posts = openPosts(directory).filter((post) => WORKERS.includes(post.role));
  const own = posts.filter((post) => post.unitId === item.assignment.leadUnitId);
  return own.length > 0 ? own : posts;
};
export const officesOf = (directory: Directory, item: Item) =>
  directory.offices.filter((office) => office.unitId === item.assignment.leadUnitId);

const assigned = (item: Item, patch: Partial<Item['assignment']>): Written<Item> => ({
  row: { ...item, assignment: withAssignment(item.assignment, patch) },
});

export function writeLead(parties: Parties, item: Item, words: string, unknown: Unknown): Written<Item> {
  if (words === '') return assigned(item, { leadUnitId: null });
  const { one: unit, meant } = unitOf(parties, words);
  return unit ? assigned(item, { leadUnitId: unit.id }) : { problem: unknown(words), offers: meant };
}

export function writeJoint(parties: Parties, item: Item, words: string, unknown: Unknown): Written<Item> {
  const jointUnitIds: string[] = [];
  const groupIds: string[] = [];
  const names = words
    .split(SPLIT)
    .map((one) => one.trim())
    .filter(Boolean);
  for (const [at, name] of names.entries()) {
    const { one: unit, meant } = unitOf(parties, name);
    const group = unit ? null : found(parties.groups, name, (one) => [one.name]).one;
    if (unit) jointUnitIds.push(unit.id);
    else if (group) groupIds.push(group.id);
    else return { problem: unknown(name), offers: meant.map((one) => names.with(at, one).join('、')) };
  }
  return assigned(item, {
    jointUnitIds: [...new Set(jointUnitIds)],
    groupIds: [...new Set(groupIds)],
  });
}

export function writePost(
  posts: readonly Post[],
  item: Item,
  field: 'leaderPostId' | 'officerPostId',
  words: string,
  unknown: Unknown,
): Written<Item> {
  if (words === '') return assigned(item, { [field]: null });
  const { one: post, meant } = found(posts, words, (one) => [postLabel(one), one.holder?.name, one.title]);
  return post ? assigned(item, { [field]: post.id }) : { problem: unknown(words), offers: meant };
}

export function writeOffice(directory: Directory, item: Item, words: string, unknown: Unknown): Written<Item> {
  if (words === '') return assigned(item, { officeId: null });
  const { one: office, meant } = found(officesOf(directory, item), words, (one) => [one.name]);
  return office ? assigned(item, { officeId: office.id }) : { problem: unknown(words), offers: meant };
}

export function writeGoal(item: Item, year: number, words: string): Written<Item> {
  const others = item.goals.filter((goal) => goal.year !== year);
  const old = item.goals.find((goal) => goal.year === year);
  if (words === '' && (old?.value ?? null) === null) return { row: { ...item, goals: others } };
  return {
    row: {
      ...item,
      goals: [...others, { year, words, value: old?.value ?? null }].toSorted((a, b) => a.year - b.year),
    },
  };
}

export type Quarter = 1 | 2 | 3 | 4;
export type QuarterField = 'words' | 'value' | 'share';
export const milestoneOf = (item: Item, year: number, quarter: Quarter) =>
  item.milestones.find((one) => one.year === year && one.quarter === quarter);

/** Sets one field of a quarter; a quarter in which nothing is left goes. */
export function writeQuarter(item: Item, year: number, quarter: Quarter, field: QuarterField, text: string): Item {
  const old = milestoneOf(item, year, quarter);
  const others = item.milestones.filter((one) => one !== old);
  const next = {
    year,
    quarter,
    words: '',
    value: null,
    share: null,
    ...old,
    [field]: field === 'words' || text !== '' ? text : null,
    approved: false,
  };
  const empty = next.words === '' && next.value === null && next.share === null;
  const milestones = empty ? others : [...others, next].toSorted((a, b) => a.year - b.year || a.quarter - b.quarter);
  return { ...item, milestones };
}

/** A deadline as it is written by hand or pasted, its year named; null for no day. */
export function dayIn(text: string): string | null {
  const read = readDeadline(text, null);
  return read.kind === 'day' ? read.day : null;
}
export const isDecimal = (text: string): boolean => /^-?\d{1,15}(?:\.\d{1,6})?$/u.test(text);
