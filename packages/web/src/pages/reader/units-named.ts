import type { ReaderView } from '@gangmu/contract';

/** Every unit that the accepted rows of a version name, or the clauses that they stand in; in the order of the text. */
export function unitsNamed({ drafts, reading }: Pick<ReaderView, 'drafts' | 'reading'>): readonly string[] {
  const names = new Set<string>();
  const kept = drafts.filter((one) => one.status === 'accepted');
  for (const { content } of kept) if (content.kind === 'task') for (const name of content.namedUnits) names.add(name);
  // An indicator or a pilot is owned by whoever owns its clause.
  const paths = new Set(kept.filter((one) => one.kind !== 'task').map((one) => one.clausePath));
  for (const duty of reading.duties)
    if (duty.node !== null && paths.has(reading.outline[duty.node]?.path ?? null))
      for (const name of duty.units) names.add(name);
  return [...names];
}

/** A name of one unit, not of many: 各镇（街道）, 有关部门 and 相关单位 are groups, which a person makes. */
export const isOneUnit = (name: string): boolean =>
  !/^(?:各|有关|相关|其他|全体)|(?:各|有关|相关)(?:单位|部门|镇|街道)/u.test(name);
