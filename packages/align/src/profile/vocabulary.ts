import type { TermCounts } from './find-terms.ts';

/** A unit's terms by their numbers in the plan's vocabulary, and 1 + ln of how often each stands in it. */
export interface UnitTerms {
  readonly numbers: Uint32Array;
  readonly times: Float64Array;
}

/**
 * All terms of a plan, numbered from 0 on: what is asked of a term is a look into an array, and a comparison of two
 * plans meets their terms once and not once for every unit.
 */
export interface Vocabulary {
  readonly keys: Uint32Array;
  readonly numbers: ReadonlyMap<number, number>;
  /** 1 for a term that lies within boilerplate wherever it stands. */
  readonly common: Uint8Array;
  /** Where term n stands: from `first[n]` to `first[n + 1]` in `units` and `times`. */
  readonly first: Uint32Array;
  readonly units: Uint32Array;
  readonly times: Float64Array;
}

/** Numbers the terms of all units in the order in which they come. */
export function vocabulary(
  counts: readonly TermCounts[],
  isCommon: (key: number) => boolean,
): { readonly vocabulary: Vocabulary; readonly terms: readonly UnitTerms[] } {
  const numbers = new Map<number, number>();
  const terms = counts.map((of): UnitTerms => {
    const own = { numbers: new Uint32Array(of.size), times: new Float64Array(of.size) };
    let at = 0;
    for (const [key, count] of of) {
      const number = numbers.get(key) ?? numbers.size;
      if (number === numbers.size) numbers.set(key, number);
      own.numbers[at] = number;
      own.times[at] = count === 1 ? 1 : 1 + Math.log(count);
      at += 1;
    }
    return own;
  });
  const keys = Uint32Array.from(numbers.keys());
  const common = Uint8Array.from(keys, (key) => Number(isCommon(key)));
  return { vocabulary: { keys, numbers, common, ...places(terms, keys.length) }, terms };
}

function places(terms: readonly UnitTerms[], size: number): Pick<Vocabulary, 'first' | 'units' | 'times'> {
  const first = new Uint32Array(size + 1);
  for (const { numbers } of terms) for (const number of numbers) first[number + 1] = (first[number + 1] as number) + 1;
  for (let at = 0; at < size; at++) first[at + 1] = (first[at + 1] as number) + (first[at] as number);
  const next = first.slice();
  const total = first[size] as number;
  const units = new Uint32Array(total);
  const times = new Float64Array(total);
  terms.forEach((of, unit) => {
    of.numbers.forEach((number, at) => {
      const place = next[number] as number;
      next[number] = place + 1;
      units[place] = unit;
      times[place] = of.times[at] as number;
    });
  });
  return { first, units, times };
}
