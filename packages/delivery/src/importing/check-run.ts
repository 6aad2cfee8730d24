import type { SheetTables } from '@gangmu/plan';
import { DeliveryError } from '../errors.ts';
import type { Records } from '../ports.ts';
import type { ImportRunRow } from '../records/import.ts';
import type { ItemRow } from '../records/item.ts';
import { nameAsker } from './assign-names.ts';
import { checkLedger } from './check-ledger.ts';
import { checkOrganisation, type OrganisationCheck } from './check-organisation.ts';
import { clauseFinder } from './find-clause.ts';
import { fingerprint } from './fingerprint.ts';
import type { LedgerCheck } from './ledger-context.ts';
import { itemMatcher } from './match-items.ts';
import { mendedTables } from './mended-tables.ts';
import { nameBook, type Organisation } from './resolve-name.ts';

export type ImportCheck = { readonly digest: string } & (
  | ({ readonly kind: 'ledger' } & LedgerCheck)
  | ({ readonly kind: 'organisation' } & OrganisationCheck)
);

export interface CheckOptions {
  readonly regionName: string;
  /** Quarters need the leader's approval in this region. */
  readonly approvalNeeded: boolean;
  /** The region keeps administrators from posts of the business. */
  readonly apart: boolean;
  readonly today: string;
  readonly newId: () => string;
  /** Lets everything else have its turn; called after every slice of work. */
  readonly pause: () => Promise<void>;
  readonly onProgress?: (rows: number) => void;
}

/** Rows of one answer of the database: more at once would hold up everything else. */
const PAGE = 200;

/** What an import would do to the record as it is now: every row's outcome, and the rows to be written. */
export async function checkRun(
  records: Records,
  run: ImportRunRow,
  original: SheetTables,
  options: CheckOptions,
): Promise<ImportCheck> {
  const tables = mendedTables(original, run.choices.cells);
  const { pause } = options;
  const organisation = await organisationOf(records);
  if (run.kind === 'organisation') {
    const check = await driven(checkOrganisation(tables, run.choices, { organisation, ...options }), options);
    return { kind: 'organisation', digest: await driven(fingerprint(check.outcomes), { pause }), ...check };
  }
  const plan = run.planId === null ? null : await records.get('plan', run.planId);
  if (!plan?.currentVersionId) throw new DeliveryError('illegal-state', { reason: 'plan-not-confirmed' });
  const version = await records.get('planVersion', plan.currentVersionId);
  if (!version) throw new DeliveryError('not-found', { table: 'planVersion', id: plan.currentVersionId });
  const matcher = itemMatcher();
  const items = new Map<string, ItemRow>();
  let position = 0;
  for await (const rows of pagesOf(records, plan.id)) {
    matcher.add(rows);
    for (const item of rows) {
      items.set(item.id, item);
      position = Math.max(position, item.position + 1);
    }
    await options.pause();
  }
  const thisYear = Number(options.today.slice(0, 4));
  const within = Math.min(Math.max(thisYear, plan.periodFrom ?? thisYear), plan.periodTo ?? thisYear);
  const check = await driven(
    checkLedger(tables, run.choices, {
      planId: plan.id,
      versionId: version.id,
      matcher,
      item: (id) => items.get(id) ?? null,
      names: nameAsker(nameBook(organisation, options.regionName, options.today), run.choices, options.newId),
      clause: clauseFinder({ text: version.text, outline: version.reading.outline }),
      importId: run.id,
      fileName: run.fileName,
      approvalNeeded: options.approvalNeeded,
      position,
      year: within,
      newId: options.newId,
    }),
    options,
  );
  return { kind: 'ledger', digest: await driven(fingerprint(check.outcomes), { pause }), ...check };
}

async function driven<T>(
  work: Generator<number, T>,
  { pause, onProgress }: Pick<CheckOptions, 'pause' | 'onProgress'>,
): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    await pause();
  }
}

async function* pagesOf(records: Records, planId: string): AsyncGenerator<readonly ItemRow[]> {
  let after: { value: string | number; id: string } | null = null;
  do {
    const page: Awaited<ReturnType<typeof records.page<'item'>>> = await records.page(
      'item',
      { planId },
      { by: 'id', after, limit: PAGE },
    );
    yield page.rows;
    after = page.next;
  } while (after);
}

async function organisationOf(records: Records): Promise<Organisation> {
  return {
    units: await records.list('unit', {}),
    groups: await records.list('unitGroup', {}),
    offices: await records.list('office', {}),
    posts: await records.list('post', {}),
    tenures: await records.list('tenure', {}),
    people: await records.list('person', {}),
  };
}
