import type { Quantity } from '@gangmu/plan';
import { CLASSIFIERS, NOT_BEFORE } from '../../lexicon/classifiers.ts';
import { DENOMINATORS, MAGNITUDES, UNIT_FAMILIES } from '../../lexicon/units.ts';

/** What a unit measures and how to bring it to its base unit. */
export interface Measure {
  readonly quantity: Quantity;
  readonly base: string;
  /** Exact decimal factor of the unit itself, without the magnitude before it. */
  readonly factor: string;
  /** Power of ten of the magnitude before it: 4 for 万亩. */
  readonly power: number;
}

/** A unit read off the text at some offset. */
export interface ReadUnit {
  readonly end: number;
  /** As written with its magnitude, without 多 or 余 in between. */
  readonly unit: string;
  readonly measure: Measure;
  /** 多, 余: more than the number says. */
  readonly plus: boolean;
}

const BASES = new Map<string, Measure>();
for (const unit of CLASSIFIERS) BASES.set(unit, { quantity: 'count', base: unit, factor: '1', power: 0 });
for (const { quantity, base, units } of UNIT_FAMILIES)
  for (const [unit, factor] of Object.entries(units)) BASES.set(unit, { quantity, base, factor, power: 0 });

/** Written forms by their first character, longest first. */
function byFirst(forms: Iterable<string>): ReadonlyMap<number, readonly string[]> {
  const index = new Map<number, string[]>();
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    const first = form.charCodeAt(0);
    index.set(first, [...(index.get(first) ?? []), form]);
  }
  return index;
}
const BASE_INDEX = byFirst(BASES.keys());
const MAGNITUDE_INDEX = byFirst(Object.keys(MAGNITUDES));
const DENOMINATOR_INDEX = byFirst(DENOMINATORS);

function longest(index: ReadonlyMap<number, readonly string[]>, text: string, at: number): string | undefined {
  return index.get(text.charCodeAt(at))?.find((form) => text.startsWith(form, at));
}

const isLatin = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

function baseAt(text: string, at: number): string | undefined {
  const forms = BASE_INDEX.get(text.charCodeAt(at));
  return forms?.find((form) => {
    if (!text.startsWith(form, at)) return false;
    const next = at + form.length;
    if (isLatin(form.charCodeAt(form.length - 1)) && isLatin(text.charCodeAt(next))) return false;
    return !(NOT_BEFORE[form]?.includes(text.charAt(next)) && next < text.length);
  });
}

/** Skips at most two blanks: 100 处. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (next < at + 2 && text.charCodeAt(next) === 32) next += 1;
  return next;
}

const PER_MANY = /\/(?:10万|十万|100万|百万|万|千)人?/uy;

/** 8/10万: so many of a hundred thousand. */
function perMany(text: string, at: number): ReadUnit | null {
  PER_MANY.lastIndex = at;
  const unit = PER_MANY.exec(text)?.[0];
  if (unit === undefined) return null;
  return { end: at + unit.length, unit, measure: { quantity: 'rate', base: unit, factor: '1', power: 0 }, plus: false };
}

const PLUS = new Set(['多', '余', '来']);

/**
 * The unit at an offset: `[多|余] [magnitude] [多|余] base [/ denominator]`, e.g. 万亿元, 余家, 亿多元, 微克/立方米.
 * A magnitude alone (突破1000亿) is a unit without a base: quantity `other`.
 */
export function readUnit(text: string, from: number): ReadUnit | null {
  let at = skipBlanks(text, from);
  let start = at;
  let plus = false;
  const more = () => {
    // 多元, 多样 are words of their own, but not behind a magnitude: 3亿多元.
    if (
      PLUS.has(text.charAt(at)) &&
      !(at === start && text.charAt(at) === '多' && '元样边功'.includes(text.charAt(at + 1)))
    ) {
      plus = true;
      at += 1;
    }
  };
  if (text.charAt(at) === '/') return perMany(text, at);
  more();
  start = at;
  let magnitude = '';
  let base = baseAt(text, at);
  if (base === undefined) {
    magnitude = longest(MAGNITUDE_INDEX, text, at) ?? '';
    if (magnitude === '') return null;
    at += magnitude.length;
    more();
    at = skipBlanks(text, at);
    base = baseAt(text, at);
  }
  const power = MAGNITUDES[magnitude] ?? 0;
  if (base === undefined) {
    // 百, 千 alone before an ordinary noun are no unit; 万 and 亿 are.
    if (power < 4) return null;
    return {
      end: start + magnitude.length,
      unit: magnitude,
      measure: { quantity: 'other', base: '', factor: '1', power },
      plus,
    };
  }
  at += base.length;
  const known = BASES.get(base) as Measure;
  if (text.charAt(at) === '/') {
    const below = longest(DENOMINATOR_INDEX, text, at + 1);
    if (below !== undefined) {
      const unit = `${magnitude}${base}/${below}`;
      return {
        end: at + 1 + below.length,
        unit,
        measure: { quantity: 'rate', base: `${base}/${below}`, factor: '1', power },
        plus,
      };
    }
  }
  const { quantity, factor } = known;
  const measure = power === 0 ? known : { quantity, base: known.base, factor, power };
  return { end: at, unit: magnitude + base, measure, plus };
}
