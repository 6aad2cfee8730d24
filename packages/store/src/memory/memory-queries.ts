import {
  answersAudit,
  awaitsDecision,
  clauseHits,
  doersOf,
  GAPS,
  gapsOf,
  HAS_GAP,
  HOME_LISTS,
  HOME_ROWS,
  holdsAll,
  IN_LEDGER,
  type ItemRow,
  isOfHome,
  LEDGERS,
  type LedgerQuery,
  type PlanRow,
  type PlanVersionRow,
  type Queries,
  type Records,
  type Store,
  searchWords,
  snippet,
  subjectOf,
  WAITS,
} from '@gangmu/delivery';
import { memoryPostLoad } from './memory-post-load.ts';

const VALUE: Readonly<Record<LedgerQuery['sort'], (row: ItemRow) => string | number>> = {
  position: (row) => row.position,
  title: (row) => row.title,
  dueOn: (row) => row.dueOn ?? '9999-12-31',
};

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same lists as the database gives, over the record in memory. */
export function memoryQueries(store: Store): Queries {
  return {
    subject: (regionId, accountId, day) =>
      store.read(regionId, (records) => subjectOf(records, regionId, accountId, day)),
    async ledger(regionId, query) {
      const items = await store.read(regionId, (records) =>
        records.list('item', { planId: query.planId }, query.asOf ?? undefined),
      );
      const ledger = items.filter(IN_LEDGER[query.ledger]);
      const value = VALUE[query.sort];
      const turn = query.descending ? -1 : 1;
      const place = (a: { v: string | number; id: string }, b: { v: string | number; id: string }) =>
        turn * (compare(a.v, b.v) || compare(a.id, b.id));
      const at = (row: ItemRow) => ({ v: value(row), id: row.id });
      const matching = ledger.filter((row) => meets(row, query)).sort((a, b) => place(at(a), at(b)));
      const { after } = query;
      const rest = after
        ? matching.filter((row) => place(at(row), { v: after.value as string | number, id: after.id }) > 0)
        : matching;
      const rows = rest.slice(0, query.limit);
      const last = rows.at(-1);
      return {
        rows,
        total: query.counted === false ? 0 : ledger.length,
        matching: query.counted === false ? 0 : matching.length,
        next: rest.length > rows.length && last ? { value: value(last), id: last.id } : null,
      };
    },
    async ledgerCounts(regionId, planId, asOf) {
      const items = await store.read(regionId, (records) => records.list('item', { planId }, asOf ?? undefined));
      const count = (rows: readonly ItemRow[]) => ({
        rows: rows.length,
        gaps: Object.fromEntries(GAPS.map((gap) => [gap, rows.filter(HAS_GAP[gap]).length])),
      });
      return Object.fromEntries(LEDGERS.map((name) => [name, count(items.filter(IN_LEDGER[name]))])) as never;
    },
    parts: async (regionId, planId) => {
      const items = [...(await store.read(regionId, (records) => records.list('item', { planId })))];
      return [
        ...new Set(
          items
            .sort((a, b) => a.position - b.position || compare(a.part ?? '', b.part ?? ''))
            .flatMap((row) => row.part ?? []),
        ),
      ];
    },
    loads: async (regionId) => {
      const items = await store.read(regionId, (records) => records.list('item', { status: 'open' }));
      const counted: Record<string, number> = {};
      for (const { assignment } of items)
        for (const post of new Set([assignment.leaderPostId, assignment.officerPostId]))
          if (post) counted[post] = (counted[post] ?? 0) + 1;
      return counted;
    },
    postLoad: (regionId, postId) => memoryPostLoad(store, regionId, postId),
    plans: (regionId, { planId, after, limit }) =>
      store.read(regionId, async (records) => {
        const plans = await records.list('plan', planId ? { id: planId } : {});
        const shown = plans.filter((plan) => !after || plan.id > after).slice(0, limit);
        return Promise.all(shown.map(async (plan) => ({ ...plan, versions: await summaries(records, plan) })));
      }),
    search: (regionId, { text, planId, limit }) =>
      store.read(regionId, async (records) => {
        const words = searchWords(text);
        const of = planId ? { planId } : {};
        const items = [...(await records.list('item', of))].sort(
          (a, b) => compare(a.position, b.position) || compare(a.id, b.id),
        );
        const units = [...(await records.list('unit', {}))].sort(
          (a, b) => compare(a.position, b.position) || compare(a.id, b.id),
        );
        const versions = await inForce(records, planId);
        return {
          clauses: versions.flatMap(({ version, plan }) => clauseHits(searched(version, plan), words)).slice(0, limit),
          items: items
            .filter((row) => holdsAll(`${row.title}\n${row.quote}`, words))
            .slice(0, limit)
            .map(({ id, planId: plan, kind, clause, title, quote }) => ({
              id,
              planId: plan,
              kind,
              clause,
              title,
              ...snippet(holdsAll(quote, words) ? quote : title, words),
            })),
          units: units
            .filter((row) => holdsAll(`${row.name}\n${row.shortName ?? ''}`, words))
            .slice(0, limit)
            .map(({ id, name }) => ({ id, name, ...snippet(name, words) })),
        };
      }),
    home: (regionId, query) =>
      store.read(regionId, async (records) => {
        const items = [...(await records.list('item', { status: 'open' }))];
        items.sort(
          (a, b) => compare(VALUE.dueOn(a), VALUE.dueOn(b)) || compare(a.position, b.position) || compare(a.id, b.id),
        );
        const lists = HOME_LISTS.map((name) => {
          const rows = items.filter((row) => WAITS[name](row, query));
          const brief = rows
            .slice(0, HOME_ROWS)
            .map(({ id, planId, kind, clause, title, dueOn }) => ({ id, planId, kind, clause, title, dueOn }));
          return [name, { count: rows.length, rows: brief }];
        });
        const plans = await records.list('plan', {});
        const own = new Set(plans.filter((plan) => plan.role === 'own').map((plan) => plan.id));
        const versions = (await records.list('planVersion', { status: 'read' })).filter((one) => own.has(one.planId));
        const drafts = await records.list('draft', {
          versionId: { in: versions.map((one) => one.id) },
          status: 'open',
        });
        const proposed = await records.list('adjustment', { status: 'proposed' });
        const changing = (
          await records.list('item', { id: { in: [...new Set(proposed.map((one) => one.itemId))] } })
        ).toSorted(
          (a, b) => compare(VALUE.dueOn(a), VALUE.dueOn(b)) || compare(a.position, b.position) || compare(a.id, b.id),
        );
        const adjusted = (fits: (row: ItemRow, one: (typeof proposed)[number]) => boolean) => {
          const rows = changing
            .filter((row) => proposed.some((one) => one.itemId === row.id && fits(row, one)))
            .map(({ id, planId, kind, clause, title, dueOn }) => ({ id, planId, kind, clause, title, dueOn }));
          return { count: rows.length, rows: rows.slice(0, HOME_ROWS) };
        };
        return {
          lists: Object.fromEntries(lists),
          gaps: gapsOf(items, query),
          drafts: versions.map(({ id, planId, number }) => ({
            planId,
            versionId: id,
            title: plans.find((plan) => plan.id === planId)?.title ?? '',
            number,
            open: drafts.filter((draft) => draft.versionId === id).length,
          })),
          plans: plans
            .filter((plan) => plan.role === 'own')
            .map(({ id, title }) => ({ id, title, items: items.filter((row) => row.planId === id).length })),
          items: items.filter((row) => isOfHome(row, query)).length,
          adjustments: adjusted((row, one) => awaitsDecision(row, one, query)),
          proposals: adjusted((_, one) => one.proposedBy === query.personId),
        };
      }),
    doers: async (regionId, id, instants) => {
      const asked = new Set(instants);
      const lines = await store.auditTrail(regionId, 0, Number.MAX_SAFE_INTEGER);
      return doersOf(
        lines.filter((line) => asked.has(line.at)),
        id,
      );
    },
    audit: async (regionId, query) => {
      const lines = await store.auditTrail(regionId, 0, Number.MAX_SAFE_INTEGER);
      return lines
        .filter((line) => answersAudit(line, query))
        .reverse()
        .slice(0, query.limit);
    },
  };
}

function meets(row: ItemRow, { unitId, leaderPostId, officerPostId, part, gap, text }: LedgerQuery): boolean {
  return (
    (!unitId || row.assignment.leadUnitId === unitId || row.assignment.jointUnitIds.includes(unitId)) &&
    (!leaderPostId || row.assignment.leaderPostId === leaderPostId) &&
    (!officerPostId || row.assignment.officerPostId === officerPostId) &&
    (!part || row.part === part) &&
    (!gap || HAS_GAP[gap](row)) &&
    (!text ||
      row.title.includes(text) ||
      row.quote.includes(text) ||
      row.namedUnits.some((name) => name.includes(text)))
  );
}

async function summaries(records: Records, plan: PlanRow) {
  const versions = [...(await records.list('planVersion', { planId: plan.id }))].sort((a, b) => b.number - a.number);
  return Promise.all(
    versions.map(async ({ text: _, places: __, tables: ___, reading: ____, ...version }) => {
      const drafts = await records.list('draft', { versionId: version.id });
      const count = (status: string) => drafts.filter((draft) => draft.status === status).length;
      const doubtful = drafts.filter((draft) => draft.status === 'open' && !draft.certain).length;
      return {
        ...version,
        drafts: { open: count('open'), accepted: count('accepted'), dropped: count('dropped'), doubtful },
      };
    }),
  );
}

/** Of each plan the version in force, or the newest where none is yet. */
async function inForce(records: Records, planId: string | undefined) {
  const plans = await records.list('plan', planId ? { id: planId } : {});
  const found = await Promise.all(
    plans.map(async (plan) => {
      const versions = await records.list('planVersion', { planId: plan.id });
      const newest = [...versions].sort((a, b) => b.number - a.number)[0];
      const version = versions.find((one) => one.id === plan.currentVersionId) ?? newest;
      return version ? [{ plan, version }] : [];
    }),
  );
  return found.flat();
}

const searched = (version: PlanVersionRow, plan: PlanRow) => ({
  id: version.id,
  planId: plan.id,
  planTitle: plan.title,
  text: version.text,
  outline: version.reading.outline,
});
