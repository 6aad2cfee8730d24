import { IN_LEDGER, type ItemRow, type LedgerQuery } from '@gangmu/delivery';
import { asOfInstant } from '../http/calendar.ts';
import { defined } from '../http/defined.ts';
import type { RegionVisit } from '../visit.ts';

/** Rows of one page of an export: few enough that reading and turning them into cells never holds the loop for long. */
const PAGE = 400;

export interface Chosen {
  readonly filter: {
    readonly asOf?: string | undefined;
    readonly sort: LedgerQuery['sort'];
    readonly descending: boolean;
  };
  readonly ids: readonly string[] | null;
}

export interface ChosenRows {
  /** How many there will be. */
  readonly count: number;
  pages(): AsyncGenerator<readonly ItemRow[]>;
}

type Asked = Pick<RegionVisit, 'platform' | 'region' | 'now' | 'read'>;

/** The rows of a ledger that somebody chose: by filter and order, or one by one. */
export async function chosenRows(
  visit: Asked,
  params: { readonly planId: string; readonly ledger: LedgerQuery['ledger'] },
  { filter: { asOf, ...filter }, ids }: Chosen,
): Promise<ChosenRows> {
  const { platform, region, now, read } = visit;
  const at = asOfInstant(asOf, now);
  if (ids) {
    const wanted = await there(visit, params, [...new Set(ids)], at);
    return {
      count: wanted.length,
      async *pages() {
        for (let from = 0; from < wanted.length; from += PAGE) {
          const part = wanted.slice(from, from + PAGE);
          const rows = await read((records) =>
            records.list('item', { planId: params.planId, id: { in: part } }, at ?? undefined),
          );
          const byId = new Map(rows.map((row) => [row.id, row]));
          yield part.flatMap((id) => byId.get(id) ?? []);
        }
      },
    };
  }
  const query = { ...defined(filter), ...params, asOf: at };
  const { queries } = platform.ports;
  const { matching } = await queries.ledger(region.id, { ...query, after: null, limit: 1 });
  return {
    count: matching,
    async *pages() {
      let after: LedgerQuery['after'] = null;
      do {
        const page = await queries.ledger(region.id, { ...query, after, limit: PAGE, counted: false });
        yield page.rows;
        after = page.next;
      } while (after);
    },
  };
}

/** Those of the ids, in their order, that stand in this ledger of this plan then. */
async function there(
  { read }: Pick<Asked, 'read'>,
  { planId, ledger }: { readonly planId: string; readonly ledger: LedgerQuery['ledger'] },
  ids: readonly string[],
  at: string | null,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const id = { in: ids.slice(from, from + PAGE) };
    const rows = await read((records) => records.list('item', { planId, id }, at ?? undefined));
    for (const row of rows) if (IN_LEDGER[ledger](row)) found.add(row.id);
  }
  return ids.filter((id) => found.has(id));
}

/** All of them at once, for documents that are made whole. */
export async function allRows(rows: ChosenRows): Promise<readonly ItemRow[]> {
  const all: ItemRow[] = [];
  for await (const page of rows.pages()) all.push(...page);
  return all;
}
