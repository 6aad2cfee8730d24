import type { UnitVector } from './weigh-pair.ts';

/** One row a subordinate unit, one column a superior unit. */
export type Matrix = readonly Float64Array[];

/** Cosine of every subordinate unit with every superior unit, through an inverted index of the superior's terms. */
export function similarity(superior: readonly UnitVector[], subordinate: readonly UnitVector[]): Matrix {
  const postings = new Map<number, number[]>();
  superior.forEach((vector, column) => {
    for (const [key, weight] of vector) {
      const list = postings.get(key);
      if (list) list.push(column, weight);
      else postings.set(key, [column, weight]);
    }
  });
  return subordinate.map((vector) => {
    const row = new Float64Array(superior.length);
    for (const [key, weight] of vector) {
      const list = postings.get(key);
      if (list)
        for (let i = 0; i < list.length; i += 2) {
          const column = list[i] as number;
          row[column] = (row[column] as number) + weight * (list[i + 1] as number);
        }
    }
    return row;
  });
}
