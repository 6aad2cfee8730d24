import { z } from 'zod';
import { day, flag, id, instant, paging, words } from './common.ts';
import { type ItemKind, item } from './item.ts';

/** ① all tasks · ② named by the superior · ③ indicators · ④ pilots · ⑤ innovations. */
export const LEDGERS = ['tasks', 'named', 'indicators', 'pilots', 'innovations'] as const;
export const ledger = z.enum(LEDGERS);
export type Ledger = z.output<typeof ledger>;
/** The ledger that every item of a kind stands in. */
export const LEDGER_OF = { task: 'tasks', indicator: 'indicators', pilot: 'pilots' } as const satisfies Readonly<
  Record<ItemKind, Ledger>
>;

/** What a row can lack. */
export const GAPS = ['lead', 'leader', 'officer', 'schedule', 'goal', 'due'] as const;
export const gap = z.enum(GAPS);
export type Gap = z.output<typeof gap>;

export const ledgerFilter = z.object({
  /** The ledger as it stood at the end of this day; absent for now. */
  asOf: day.optional(),
  unitId: id.optional(),
  leaderPostId: id.optional(),
  officerPostId: id.optional(),
  part: words(300).optional(),
  gap: gap.optional(),
  /** Words that title, sentence or named units hold; two characters are enough. */
  text: words(100).optional(),
  sort: z.enum(['position', 'title', 'dueOn']).default('position'),
  descending: flag,
});
export const ledgerQuery = ledgerFilter.extend(paging);
export type LedgerFilter = z.input<typeof ledgerFilter>;

export const ledgerPage = z
  .object({
    rows: z.array(item),
    /** Rows that meet the filter, and rows of the ledger in all. */
    matching: z.int(),
    total: z.int(),
    next: z.string().nullable(),
  })
  .meta({ id: 'LedgerPage' });
export type LedgerPage = z.output<typeof ledgerPage>;

const count = z.object({ rows: z.int(), gaps: z.record(gap, z.int()) });
export const ledgerCounts = z
  .object({
    counts: z.record(ledger, count),
    /** Parts of the plan in document order, for the filter. */
    parts: z.array(z.string()),
  })
  .meta({ id: 'LedgerCounts' });
export type LedgerCounts = z.output<typeof ledgerCounts>;

/** What a stream of a ledger tells; `data` of the event of this name. */
export const liveEvent = z.discriminatedUnion('kind', [
  /** Who has this ledger open, and the row each is in. */
  z.object({
    kind: z.literal('people'),
    people: z.array(z.object({ personId: id, name: z.string(), itemId: id.nullable() })),
  }),
  /** Rows that somebody changed; ask for them again when the person looks. */
  z.object({
    kind: z.literal('changed'),
    itemIds: z.array(id),
    by: z.object({ personId: id, name: z.string() }),
    at: instant,
  }),
]);
export type LiveEvent = z.output<typeof liveEvent>;
