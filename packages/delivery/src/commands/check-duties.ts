import { type Assignment, mayBear, type PostDuty } from '@gangmu/plan';
import { DeliveryError } from '../errors.ts';
import type { Records } from '../ports.ts';
import type { ItemRow } from '../records/item.ts';
import type { TableName, Tables } from '../records/tables.ts';

type Borne = TableName & ('unit' | 'post' | 'office' | 'unitGroup');
interface Change {
  readonly id: string;
  readonly assignment: Partial<Assignment>;
}

/**
 * Refuses what an assignment newly sets where it is unknown, closed, a post that cannot bear the duty, or an office of
 * another unit than the one that leads. What the row has already is not asked about: it may have been closed since.
 */
export async function checkDuties(
  records: Records,
  changes: readonly Change[],
  items: ReadonlyMap<string, ItemRow>,
): Promise<void> {
  const fresh = changes.map(({ id, assignment }) => newlySet(assignment, items.get(id)?.assignment ?? null));
  await open(
    records,
    'unit',
    fresh.flatMap((one) => [one.leadUnitId, ...one.jointUnitIds]),
  );
  const posts = await open(
    records,
    'post',
    fresh.flatMap((one) => [one.leaderPostId, one.officerPostId]),
  );
  const offices = await open(
    records,
    'office',
    fresh.map((one) => one.officeId),
  );
  await open(
    records,
    'unitGroup',
    fresh.flatMap((one) => one.groupIds),
  );
  const bears = (duty: PostDuty, id: string | null): void => {
    const post = id === null ? undefined : posts.get(id);
    if (post && !mayBear[duty](post.role))
      throw new DeliveryError('invalid', {
        field: 'post',
        reason: duty === 'leader' ? 'not-a-leader' : 'not-an-officer',
        id: post.id,
        names: [post.title],
      });
  };
  for (const { leaderPostId, officerPostId, officeId, lead } of fresh) {
    bears('leader', leaderPostId);
    bears('officer', officerPostId);
    const office = officeId === null ? undefined : offices.get(officeId);
    if (office && office.unitId !== lead)
      throw new DeliveryError('invalid', {
        field: 'office',
        reason: 'office-of-another-unit',
        id: office.id,
        names: [office.name],
      });
  }
}

/** What the patch sets that the row does not have; an office counts as new under another lead unit. */
function newlySet(patch: Partial<Assignment>, now: Assignment | null) {
  const one = (key: 'leadUnitId' | 'leaderPostId' | 'officerPostId'): string | null => {
    const id = patch[key] ?? null;
    return id === now?.[key] ? null : id;
  };
  const lead = patch.leadUnitId === undefined ? (now?.leadUnitId ?? null) : patch.leadUnitId;
  const same = patch.officeId === now?.officeId && lead === now?.leadUnitId;
  return {
    lead,
    leadUnitId: one('leadUnitId'),
    leaderPostId: one('leaderPostId'),
    officerPostId: one('officerPostId'),
    officeId: same ? null : (patch.officeId ?? null),
    jointUnitIds: (patch.jointUnitIds ?? []).filter((id) => !now?.jointUnitIds.includes(id)),
    groupIds: (patch.groupIds ?? []).filter((id) => !now?.groupIds.includes(id)),
  };
}

/** The rows of these ids, none of them missing or closed. */
async function open<K extends Borne>(
  records: Records,
  table: K,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Tables[K]>> {
  const asked = [...new Set(ids.filter((id): id is string => id !== null))];
  const rows = (await records.list(table, { id: { in: asked } } as never)) as readonly Tables[Borne][];
  const found = new Map(rows.map((row) => [row.id, row]));
  const missing = asked.find((id) => !found.has(id));
  if (missing) throw new DeliveryError('invalid', { field: table, reason: 'unknown', id: missing });
  const closed = rows.filter((row) => row.closedOn !== null);
  if (closed.length > 0)
    throw new DeliveryError('invalid', {
      field: table,
      reason: 'bearer-closed',
      id: closed[0]?.id,
      names: closed.slice(0, 5).map((row) => ('name' in row ? row.name : row.title)),
    });
  return found as unknown as ReadonlyMap<string, Tables[K]>;
}
