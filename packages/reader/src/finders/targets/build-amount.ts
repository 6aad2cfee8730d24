import type { Comparator } from '@gangmu/plan';
import { TRAILERS } from '../../lexicon/bridges.ts';
import type { Numeral } from './numeral.ts';
import { type Measure, type ReadUnit, skipBlanks } from './unit.ts';

/** A number with its unit and the comparator behind it, as it stands in a sentence. */
export interface Amount {
  /** Where the number starts. */
  readonly start: number;
  /** Where the number's own digits end (of a range: the second number's). */
  readonly numberEnd: number;
  /** Behind the unit. */
  readonly unitEnd: number;
  /** Behind 以上, 左右 and the like. */
  readonly end: number;
  readonly digits: string;
  /** The second number of a range. */
  readonly digits2: string | undefined;
  readonly unit: string;
  readonly measure: Measure;
  readonly tail: Comparator | null;
  readonly chinese: boolean;
  readonly bare: boolean;
  /** 七大产业: counts the parts of a structure. */
  readonly great: boolean;
}

const TRAILER = new RegExp(
  `(?:${Object.keys(TRAILERS)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[()]/gu, '\\$&'))
    .join('|')})`,
  'uy',
);

/** An amount out of its parts, with the trailer that follows. */
export function buildAmount(
  text: string,
  first: Numeral,
  last: Numeral,
  second: Numeral | null,
  unit: ReadUnit,
  great: boolean,
): Amount {
  TRAILER.lastIndex = skipBlanks(text, unit.end);
  const trailer = TRAILER.exec(text);
  const tail = trailer ? (TRAILERS[trailer[0]] as Comparator) : null;
  return {
    start: first.start,
    numberEnd: last.end,
    unitEnd: unit.end,
    end: trailer ? TRAILER.lastIndex : unit.end,
    digits: first.digits,
    digits2: second?.digits,
    unit: unit.unit,
    measure: unit.measure,
    tail: tail ?? (unit.plus ? '>=' : null),
    chinese: first.chinese,
    bare: first.bare,
    great,
  };
}

/** Whether 以上, 左右 and the like stand at the place. */
export function hasTrailer(text: string, at: number): boolean {
  TRAILER.lastIndex = at;
  return TRAILER.test(text);
}
