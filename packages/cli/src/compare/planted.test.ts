import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffPlans } from '@gangmu/align';
import { describe, expect, it } from 'vitest';
import { catalogues } from '../messages/messages.ts';
import { EXAMPLES, examplePlans } from '../testing/compared.ts';
import type { ComparedPlan } from './compared-plan.ts';
import { compare } from './comparison.ts';
import { type Matter, matters } from './matters.ts';

interface Planted {
  readonly id: string;
  readonly kind: string;
  readonly quotes: readonly string[];
}

const planted: readonly Planted[] = JSON.parse(readFileSync(join(EXAMPLES, 'planted.json'), 'utf8'));
const CITY = 'linjiang-city.txt';
const DISTRICTS = ['chenghu-district.txt', 'shazhou-district.txt', 'nanpu-district.txt'];

async function found(superior: string, ...subordinates: readonly string[]): Promise<readonly Matter[]> {
  const [above, ...below] = await examplePlans(superior, ...subordinates);
  return matters(compare(above as ComparedPlan, below), catalogues.zh);
}

/** A target's quote may lack words that the table of planted ones has around it, or the other way round. */
const shows = (matter: Matter, { quotes }: Planted) =>
  quotes.every((quote) => matter.places.some((place) => quote.includes(place.quote) || place.quote.includes(quote)));

const of = (kind: string) => planted.filter((one) => one.kind === kind);

describe('planted disagreements', () => {
  it('are conflicts, stricter and looser figures of two plans of one city, and nothing else is', async () => {
    const list = await found(CITY, 'linjiang-city-technology.txt');
    for (const kind of ['conflict', 'stricter', 'looser']) {
      const shown = list.filter(({ label }) => label === `relation.${kind}`);
      expect(shown.map((matter) => of(kind).find((one) => shows(matter, one))?.id).sort()).toEqual(
        of(kind)
          .map(({ id }) => id)
          .sort(),
      );
    }
  });

  it('are sums that exceed the whole or fall short, and indicators that stand twice, and nothing else is', async () => {
    const list = await found(CITY, ...DISTRICTS);
    const sums = list.filter(({ kind }) => kind === 'sum');
    const expected = [...of('sum-over'), ...of('sum-under')];
    expect(sums.map((matter) => expected.find((one) => shows(matter, one))?.id).sort()).toEqual([
      'sum-over-1',
      'sum-under-1',
    ]);
    const repeats = list.filter(({ kind }) => kind === 'repeat');
    expect(repeats.map((matter) => of('duplicate').find((one) => shows(matter, one))?.id).sort()).toEqual([
      'duplicate-1',
      'duplicate-2',
    ]);
    expect(list.some(({ label }) => label === 'relation.conflict')).toBe(false);
  });

  it('are figures raised level by level, when three levels are given', async () => {
    const list = await found('yunling-province.txt', CITY, 'chenghu-district.txt');
    const raises = list.filter(({ kind }) => kind === 'raise');
    expect(raises.map((matter) => of('raised').find((one) => shows(matter, one))?.id).sort()).toEqual([
      'raised-1',
      'raised-2',
    ]);
  });

  it.each([
    ['yunling-province.txt', CITY],
    [CITY, 'chenghu-district.txt'],
    [CITY, 'chenghu-district-revised.txt'],
    ['linjiang-city-technology.txt', 'linjiang-city-technology.txt'],
    ['chenghu-district.txt', 'chenghu-district.txt'],
  ])('holds no figures of %s and %s for a conflict', async (superior, subordinate) => {
    const list = await found(superior, subordinate);
    expect(list.filter(({ label }) => label === 'relation.conflict')).toEqual([]);
  });
});

describe('the revised district plan', () => {
  interface Revision {
    readonly kept: number;
    readonly clauses: readonly { readonly kind: string; readonly old?: string; readonly new?: string }[];
  }
  it('differs in the clauses that are known to differ, and in no other', async () => {
    const revision: Revision = JSON.parse(readFileSync(join(EXAMPLES, 'revision.json'), 'utf8'));
    const [old, fresh] = (await examplePlans('chenghu-district.txt', 'chenghu-district-revised.txt')) as [
      ComparedPlan,
      ComparedPlan,
    ];
    const { items, old: before, new: after } = diffPlans(old.profile, fresh.profile);
    const line = (kind: string, a: string | undefined, b: string | undefined) => `${kind} ${a ?? '-'} ${b ?? '-'}`;
    const differing = items.filter(({ kind }) => kind !== 'kept');
    // Whether only words were changed or a figure is told apart by us, not by the table.
    const shown = differing.map((item) =>
      line(
        item.kind === 'reworded' ? 'changed' : item.kind,
        item.old === null ? undefined : before[item.old]?.label,
        item.new === null ? undefined : after[item.new]?.label,
      ),
    );
    expect(shown.sort()).toEqual(revision.clauses.map((one) => line(one.kind, one.old, one.new)).sort());
    expect(items.length - differing.length).toBe(revision.kept);
  });
});
