import type { Item } from '@gangmu/contract';
import type { Saving } from '../../grid/use-cell-edits.ts';
import { api } from '../../queries/api.ts';

type Part = readonly (keyof Item)[];
const ASSIGNED: Part = ['assignment'];
const SCHEDULED: Part = ['goals', 'milestones'];
const WORDS: Part = ['measures', 'remark', 'stretch', 'dueOn', 'innovationSource'];

const differs = ({ base, row }: Saving<Item>, part: Part): boolean => part.some((field) => base[field] !== row[field]);
const pick = ({ base, row }: Saving<Item>, part: Part) =>
  Object.fromEntries(part.filter((field) => base[field] !== row[field]).map((field) => [field, row[field]]));

/** Writes rows by the three routes that items have, one after the other: each knows the version the one before made. */
export async function saveItems(
  regionId: string,
  batch: readonly Saving<Item>[],
  onSaved: (rows: readonly Item[]) => void,
): Promise<void> {
  const params = { regionId };
  const versions = new Map(batch.map(({ base }) => [base.id, base.version]));
  const now = new Map(batch.map(({ base }) => [base.id, base]));
  const step = async (
    part: Part,
    send: (rows: readonly Saving<Item>[]) => Promise<{ rows: readonly { id: string; version: number }[] }>,
  ) => {
    const rows = batch.filter((one) => differs(one, part));
    if (rows.length === 0) return;
    for (const { id, version } of (await send(rows)).rows) versions.set(id, version);
    const saved = rows.map((one) => ({ ...(now.get(one.base.id) as Item), ...pick(one, part), version: version(one) }));
    for (const row of saved) now.set(row.id, row);
    onSaved(saved);
  };
  const version = ({ base }: Saving<Item>) => versions.get(base.id) ?? base.version;
  await step(ASSIGNED, (rows) =>
    api.items.assign({
      params,
      body: {
        changes: rows.map((one) => ({ id: one.base.id, version: version(one), assignment: { ...one.row.assignment } })),
      },
    }),
  );
  await step(SCHEDULED, (rows) =>
    api.items.schedule({
      params,
      body: {
        changes: rows.map((one) => ({
          id: one.base.id,
          version: version(one),
          ...(one.base.goals === one.row.goals ? {} : { goals: one.row.goals }),
          ...(one.base.milestones === one.row.milestones
            ? {}
            : { milestones: one.row.milestones.map(({ approved: _, ...planned }) => planned) }),
        })),
      },
    }),
  );
  await step(WORDS, (rows) =>
    api.items.edit({
      params,
      body: { changes: rows.map((one) => ({ id: one.base.id, version: version(one), ...pick(one, WORDS) })) },
    }),
  );
}
