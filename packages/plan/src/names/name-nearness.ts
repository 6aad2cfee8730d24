import { dice, pairsOf } from './pairs.ts';

/** What offices leave away of a name, `区` of 区教育局 and `澄湖区` of 澄湖区教育局; something of the name must be left. */
const LEVEL = /^[省市区县旗](?=.{2,})/u;
const REGION = /^\p{Script=Han}{2,8}?(?:自治州|新区|开发区|省|市|区|县|旗)(?=.{2,})/u;

/** A name without what may be left away: 城市 in 区城市管理局 only looks like a region. */
const bares = (name: string): readonly string[] => [
  ...new Set([name.replace(LEVEL, ''), name.replace(REGION, ''), name]),
];

/** How far apart the characters of `short` stand in `full`, in their order; null where they do not all stand there. */
function spreadIn(short: string, full: string): number | null {
  let [first, at] = [-1, -1];
  for (const character of short) {
    at = full.indexOf(character, at + 1);
    if (at < 0) return null;
    if (first < 0) first = at;
  }
  return at - first;
}

/**
 * How near the words somebody wrote are to a name, the smaller the nearer; null where they do not call it. Offices
 * shorten a name to some of its characters in their order: 发改 is 区发展改革局, 人社 is 区人力资源社会保障局, 资规 is
 * 区自然资源和规划局. Nearest is the name itself, then one that begins with the words, holds them, is shortened to them
 * from its first character on, or from a later one.
 */
export function nameNearness(sought: string, name: string): number | null {
  const words = sought.trim();
  if (words === '') return null;
  if (name === words) return 0;
  if (bares(name).some((one) => one.startsWith(words))) return 1;
  if (name.includes(words)) return 2;
  if (words.length < 2) return null;
  const spreads = bares(words).flatMap((short) =>
    bares(name).flatMap((full) => {
      const spread = short.length < 2 ? null : spreadIn(short, full);
      return spread === null ? [] : [(full[0] === short[0] ? 1000 : 2000) + spread];
    }),
  );
  return spreads.length === 0 ? null : Math.min(...spreads);
}

/** From which likeness on a name may have been meant. */
const LEAST = 1 / 3;

/** What a unit, an office or a post is, not what it is for: 局 is shared by all, and makes no two of them alike. */
const FORM = /(?<=.{2,})(?:委员会|办公室|管理局|分局|中心|[局委办厅处科股室队院站所])$/u;
/** What of a name tells it from others of its form and level. */
const stem = (name: string): string => name.replace(FORM, '');

/** How alike two names are, 0–1. Of short names pairs are few: single characters count, too, a little less. */
function alike(sought: string, name: string): number {
  const own = stem(name.replace(LEVEL, ''));
  return Math.max(
    ...bares(sought.replace(LEVEL, ''))
      .map(stem)
      .map((one) => Math.max(dice(pairsOf(one), pairsOf(own)), 0.8 * dice(new Set(one), new Set(own)))),
  );
}

/**
 * What was perhaps meant, the nearest first: what the words call, of it only the way of calling that is nearest; else
 * what is most alike.
 */
export function likely<T>(words: string, things: readonly T[], nameOf: (thing: T) => string, most = 3): readonly T[] {
  const sought = words.trim();
  if (sought.length < 2) return [];
  const called = things.flatMap((thing) => {
    const near = nameNearness(sought, nameOf(thing));
    return near === null ? [] : [{ thing, near, size: nameOf(thing).length }];
  });
  if (called.length > 0) {
    const way = (near: number): number => Math.floor(near / 1000);
    const nearest = Math.min(...called.map(({ near }) => way(near)));
    return called
      .filter(({ near }) => way(near) === nearest)
      .toSorted((a, b) => a.near - b.near || a.size - b.size)
      .slice(0, most)
      .map(({ thing }) => thing);
  }
  return things
    .map((thing) => ({ thing, near: alike(sought, nameOf(thing)) }))
    .filter(({ near }) => near >= LEAST)
    .toSorted((a, b) => b.near - a.near)
    .slice(0, most)
    .map(({ thing }) => thing);
}

/** Names that were perhaps meant, the nearest first. */
export const likelyNames = (sought: string, names: readonly string[], most?: number): readonly string[] =>
  likely(sought, names, (name) => name, most);
