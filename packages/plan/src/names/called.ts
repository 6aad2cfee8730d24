import { foldHead } from './fold-head.ts';

export interface Callable {
  readonly name: string;
  /** What a person listed as its short name: 工信局 of 区工业和信息化局. */
  readonly shortName?: string | null;
}

/** The kinds that a region's name ends with, and the sign of its level before the names of its units. */
const KINDS = [
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '新区',
  '开发区',
  '省',
  '市',
  '州',
  '盟',
  '区',
  '县',
  '旗',
] as const;
const ANOTHER = /^(?<place>\p{Script=Han}{2,8}?(?:自治[区州县旗]|新区|开发区|[省市州盟区县旗]))(?=.{2,})/u;
const LEVEL = /^[省市州盟区县旗](?=.{2,})/u;
/** Of a name that begins so only this may be left away, something of it must be left. */
const LEAST = 2;

/**
 * What its own region leaves away before a unit's name: 澄湖区, 江州市澄湖区 and 区 before 教育局. What stands before it of
 * another region or level belongs to the name: 市教育局 and 南浦区教育局 are no unit of 澄湖区.
 */
export function ownBare(text: string, regionName: string): string {
  const name = foldHead(text);
  const own = foldHead(regionName);
  const at = own === '' ? -1 : name.indexOf(own);
  if (at === 0 || (at > 0 && /[省市州盟区县旗]$/u.test(name.slice(0, at)))) {
    const rest = name.slice(at + own.length);
    if (rest.length >= LEAST) return rest;
  }
  const signs = KINDS.filter((kind) => own.endsWith(kind));
  const sign = signs.find((one) => name.startsWith(one) && name.length >= one.length + LEAST);
  return sign ? name.slice(sign.length) : name;
}

/** Whether a name says that it belongs to another region or level than the one it would be taken for. */
function ofAnother(text: string, name: string, regionName: string): boolean {
  const [sought, known] = [ownBare(text, regionName), ownBare(name, regionName)];
  const sign = LEVEL.exec(sought)?.[0];
  if (sign) return !known.startsWith(sign);
  const place = ANOTHER.exec(sought)?.groups?.place;
  return place !== undefined && !known.includes(place);
}

/**
 * Finds what a document or a person calls by a name: the name itself, the listed short name, either without what stands
 * in brackets or without the own region or level before it. The one rule for paste, import and the reading of a plan;
 * more than one is found where the name does not tell them apart.
 */
export function calledBook<T extends Callable>(
  things: readonly T[],
  regionName: string,
): (text: string) => readonly T[] {
  const index = (keys: (thing: T) => readonly string[]): ReadonlyMap<string, readonly T[]> => {
    const found = new Map<string, T[]>();
    for (const thing of things)
      for (const key of new Set(keys(thing))) if (key !== '') found.set(key, [...(found.get(key) ?? []), thing]);
    return found;
  };
  const both = ({ name, shortName }: T): readonly string[] => [name, ...(shortName ? [shortName] : [])];
  const exact = index(({ name }) => [name]);
  const full = index((thing) => both(thing).map(foldHead));
  const bare = index((thing) => both(thing).map((one) => ownBare(one, regionName)));
  return (text) => {
    const plain = text.replace(/[（(][^（）()]{0,40}[）)]/gu, '');
    return (
      exact.get(text.trim()) ??
      full.get(foldHead(text)) ??
      full.get(foldHead(plain)) ??
      // 市场 only looks like a level: the words as they are come first.
      bare.get(foldHead(plain)) ??
      bare.get(ownBare(plain, regionName)) ??
      []
    );
  };
}

/** The one thing that may be taken for a name without looking: it alone is near, and of no other region or level. */
export function soleNear<T extends { readonly name: string }>(
  text: string,
  offers: readonly T[],
  regionName: string,
): T | null {
  const [first, another] = offers;
  return first && !another && !ofAnother(text, first.name, regionName) ? first : null;
}
