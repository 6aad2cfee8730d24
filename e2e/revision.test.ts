// The second edition of the district plan differs from the first as examples/revision.json says.
import { type ChangePlace, type DifferenceItem, diffPlans } from '@gangmu/align';
import { describe, expect, it } from 'vitest';
import { exampleJson, examplePlan } from './example-plans.ts';

interface Revision {
  readonly kept: number;
  readonly clauses: readonly {
    readonly kind: 'changed' | 'moved' | 'dropped' | 'added';
    readonly title: string;
    readonly old?: string;
    readonly new?: string;
    readonly changes?: readonly { readonly in: 'text' | 'units'; readonly old: string; readonly new: string }[];
  }[];
}

const revision = exampleJson<Revision>('revision');
const [before, after] = [await examplePlan('chenghu-district.txt'), await examplePlan('chenghu-district-revised.txt')];
const difference = diffPlans(before, after);
const label = ({ old, new: next }: Pick<DifferenceItem, 'old' | 'new'>) =>
  `${old === null ? '' : difference.old[old]?.label}→${next === null ? '' : difference.new[next]?.label}`;
const items = new Map(difference.items.map((item) => [label(item), item]));

/** Clauses of the table whose words alone changed: their figures, dates and units are the same. */
const REWORDED = new Set(['10→9', '16→15', '39→39', '42→42', '60→59', '62→61', '63→62', '72→72']);
/** What else than a figure changed. */
const PLACES: Readonly<Record<string, readonly ChangePlace[]>> = {
  '11→10': ['units'],
  '29→29': ['units'],
  '34→35': ['deadline'],
  '35→36': ['deadline', 'figure'],
  '62→61': ['title', 'text'],
};

describe('the revised district plan', () => {
  it.each(revision.clauses.map((clause) => [`${clause.old ?? ''}→${clause.new ?? ''}`, clause.kind, clause] as const))(
    '%s is %s',
    (key, kind, clause) => {
      const item = items.get(key);
      const expected = kind === 'changed' && REWORDED.has(key) ? 'reworded' : kind;
      expect(item?.kind).toBe(expected);
      if (clause.changes === undefined || item === undefined) return;
      const usual: readonly ChangePlace[] = clause.changes.map(() => (expected === 'reworded' ? 'text' : 'figure'));
      expect(item.changes.map((change) => change.in)).toEqual(PLACES[key] ?? usual);
      const body = item.changes.filter((change) => change.in !== 'title');
      for (const [at, { old, new: next }] of clause.changes.entries()) {
        expect(body[at]?.old?.quote ?? '').toContain(old);
        expect(body[at]?.new?.quote ?? '').toContain(next);
      }
    },
  );

  it('keeps all other clauses word for word, and says so of none that changed', () => {
    const kept = difference.items.filter(({ kind }) => kind === 'kept');
    expect(kept).toHaveLength(revision.kept);
    expect(difference.items).toHaveLength(revision.kept + revision.clauses.length);
  });

  it('quotes every change from its own edition', () => {
    for (const { changes } of difference.items)
      for (const { old, new: next } of changes) {
        if (old) expect(before.plan.text.slice(old.start, old.end)).toBe(old.quote);
        if (next) expect(after.plan.text.slice(next.start, next.end)).toBe(next.quote);
      }
  });

  it('differs the other way round in the mirror of the same', () => {
    const back = diffPlans(after, before);
    const count = (of: typeof difference, kind: DifferenceItem['kind']) =>
      of.items.filter((item) => item.kind === kind).length;
    expect([count(back, 'added'), count(back, 'dropped')]).toEqual([
      count(difference, 'dropped'),
      count(difference, 'added'),
    ]);
    for (const kind of ['kept', 'moved', 'changed', 'reworded'] as const)
      expect(count(back, kind)).toBe(count(difference, kind));
  });
});
