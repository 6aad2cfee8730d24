import { DeliveryError } from '../errors.ts';
import type { Records } from '../ports.ts';
import type { ItemRow } from '../records/item.ts';
import { holdsOn, type OfficeRow, type UnitGroupRow, type UnitRow } from '../records/organisation.ts';
import { rowThen } from './rows-then.ts';

type Named = { readonly id: string; readonly name: string };
export interface Holder {
  readonly postId: string;
  readonly title: string;
  readonly personId: string | null;
  readonly name: string | null;
  readonly phone: string | null;
}

/** A row with everything that its drawer shows. */
export interface ItemDetail {
  readonly item: ItemRow;
  readonly history: readonly ItemRow[];
  readonly superior: readonly {
    readonly versionId: string;
    readonly planId: string;
    readonly planTitle: string;
    readonly path: string;
    readonly title: string;
    readonly text: string;
  }[];
  readonly owners: {
    readonly leader: Holder | null;
    readonly officer: Holder | null;
    readonly leadUnit: Named | null;
    readonly jointUnits: readonly Named[];
    readonly groups: readonly Named[];
    readonly office: Named | null;
  };
  readonly plan: { readonly id: string; readonly title: string; readonly versionNumber: number };
  readonly comments: number;
  readonly adjustments: number;
}

export interface ItemDetailQuery {
  readonly id: string;
  /** The day on which posts are asked for their holders, and its last instant; null for the row as it is now. */
  readonly day: string;
  readonly asOf: string | null;
}

/** One item as it stood, with the holders of its posts on that day. */
export async function itemDetail(records: Records, { id, day, asOf }: ItemDetailQuery): Promise<ItemDetail> {
  const history = await records.history('item', id);
  const item = asOf === null ? await records.get('item', id) : (await records.list('item', { id }, asOf))[0];
  if (!item) throw new DeliveryError('not-found', { table: 'item', id });
  const { assignment } = item;
  const at = asOf ?? undefined;
  const units = await records.list(
    'unit',
    { id: { in: ids([assignment.leadUnitId, ...assignment.jointUnitIds]) } },
    at,
  );
  const groups = await records.list('unitGroup', { id: { in: assignment.groupIds } }, at);
  const [office] = await records.list('office', { id: { in: ids([assignment.officeId]) } }, at);
  const plan = await rowThen(records, 'plan', item.planId, asOf);
  const version = await records.get('planVersion', item.versionId);
  return {
    item,
    history: asOf === null ? history : history.filter((row) => row.fromAt <= asOf),
    superior: await superiorClauses(records, item, asOf),
    owners: {
      leader: await holder(records, assignment.leaderPostId, day, asOf),
      officer: await holder(records, assignment.officerPostId, day, asOf),
      leadUnit: named(units.find((unit) => unit.id === assignment.leadUnitId)),
      jointUnits: assignment.jointUnitIds.flatMap((one) => named(units.find((unit) => unit.id === one)) ?? []),
      groups: groups.flatMap((group) => named(group) ?? []),
      office: named(office),
    },
    plan: { id: item.planId, title: plan?.title ?? '', versionNumber: version?.number ?? 1 },
    comments: (await records.list('comment', { itemId: id })).length,
    adjustments: (await records.list('adjustment', { itemId: id })).length,
  };
}

const ids = (all: readonly (string | null)[]): readonly string[] => all.filter((id): id is string => id !== null);
const named = (row: UnitRow | UnitGroupRow | OfficeRow | undefined): Named | null =>
  row ? { id: row.id, name: row.name } : null;

async function superiorClauses(records: Records, item: ItemRow, asOf: string | null): Promise<ItemDetail['superior']> {
  const found: ItemDetail['superior'][number][] = [];
  for (const versionId of new Set(item.carries.map((one) => one.versionId))) {
    const version = await records.get('planVersion', versionId);
    const plan = version ? await rowThen(records, 'plan', version.planId, asOf) : null;
    if (!version || !plan) continue;
    for (const { path, title } of item.carries.filter((one) => one.versionId === versionId)) {
      const node = version.reading.outline.find((one) => one.path === path);
      const text = node ? version.text.slice(node.start, node.bodyEnd).trim() : '';
      found.push({ versionId, planId: plan.id, planTitle: plan.title, path, title, text });
    }
  }
  return found;
}

/** Who held a post on a day, whatever was learned about it later; named as post and person were called then. */
async function holder(
  records: Records,
  postId: string | null,
  day: string,
  asOf: string | null,
): Promise<Holder | null> {
  const post = await rowThen(records, 'post', postId, asOf);
  if (!post) return null;
  const tenure = (await records.list('tenure', { postId: post.id })).find((one) => holdsOn(one, day));
  const person = tenure ? await rowThen(records, 'person', tenure.personId, asOf) : null;
  return {
    postId: post.id,
    title: post.title,
    personId: person?.id ?? null,
    name: person?.name ?? null,
    phone: person?.phone ?? null,
  };
}
