import type { Loaded } from './load.ts';
import { turn } from './load.ts';
import { DEPARTMENTS, RARE, THINGS } from './vocabulary.ts';

/** A page as the screen asks for it. */
export const PAGE = 50;
const EXACT = 'region_id = $1 and plan_id = $2';
const ROWS = 'select i.* from page p join item i on i.region_id = $1 and i.id = p.id order by i.position, i.id';
const ROW_TEXT = `i.id, i.plan_id, i.kind, i.clause, i.title, i.quote`;

/** One question, asked of the API by its path and of the database by the best statements that we can write by hand. */
export interface Question {
  readonly path: string;
  readonly raw: readonly { readonly name: string; readonly text: string; readonly values: readonly unknown[] }[];
}
export type Asking = (region: string, n: number) => Question;

const page = (of: Loaded, region: string, where: string, query: string, values: readonly unknown[]): Question => ({
  path: `/plans/${of.planId}/ledgers/tasks?limit=${PAGE}&${query}`,
  raw: [
    {
      name: `page ${where}`.slice(0, 60),
      text: `with page as (select id from item where ${EXACT} and kind = 'task' and ${where} order by position, id limit ${PAGE + 1}) ${ROWS}`,
      values: [region, of.planId, ...values],
    },
    {
      name: `count ${where}`.slice(0, 60),
      text: `select count(*), count(*) filter (where ${where}) from item where ${EXACT} and kind = 'task'`,
      values: [region, of.planId, ...values],
    },
  ],
});

export const QUESTIONS = {
  list:
    (of: Loaded): Asking =>
    (region) =>
      page(of, region, 'true', 'sort=position', []),
  filter:
    (of: Loaded): Asking =>
    (region, n) => {
      const unit = of.unitIds[turn(n, of.unitIds.length)];
      return page(
        of,
        region,
        'id in (select item_id from item_unit where region_id = $1 and unit_id = $3)',
        `unitId=${unit}`,
        [unit],
      );
    },
  gap:
    (of: Loaded): Asking =>
    (region) =>
      page(of, region, 'lead_unit_id is null', 'gap=lead', []),
  words:
    (of: Loaded): Asking =>
    (region, n) => {
      const word = wordOf(n);
      return page(
        of,
        region,
        'id in (select item_id from item_text where region_id = $1 and (strpos(text, $3) > 0 or strpos(units, $3) > 0))',
        `text=${encodeURIComponent(word)}`,
        [word],
      );
    },
  search:
    (_: Loaded): Asking =>
    (region, n) => {
      const word = wordOf(n);
      return {
        path: `/search?limit=20&text=${encodeURIComponent(word)}`,
        raw: [
          {
            name: 'found',
            text: `select ${ROW_TEXT} from (select item_id from item_text where region_id = $1 and strpos(text, $2) > 0
            order by position, item_id limit 20) f join item i on i.region_id = $1 and i.id = f.item_id order by i.position, i.id`,
            values: [region, word],
          },
          {
            name: 'units',
            text: 'select id, name from unit where region_id = $1 and strpos(name, $2) > 0 limit 20',
            values: [region, word],
          },
          {
            name: 'clauses',
            text: `select v.id, v.text, v.reading->'outline' from plan_version v where v.region_id = $1 and v.status = 'confirmed' and strpos(v.text, $2) > 0`,
            values: [region, word],
          },
        ],
      };
    },
} as const;

/** Words of two to four characters: often found, seldom found, and now and then in no row. */
function wordOf(n: number): string {
  const way = turn(n, 4);
  if (way === 0) return `${RARE[turn(n * 3 + 1, RARE.length)]}${RARE[turn(n * 3 + 2, RARE.length)]}`;
  const word = (way === 1 ? DEPARTMENTS : THINGS)[turn(n * 5, 30)] ?? '';
  return way === 2 ? word.slice(0, 2) : word;
}
