import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { RevisionChoice } from '../records/revision.ts';
import { revisionOf } from './accept-revision.ts';

export interface ItemChoice {
  readonly itemId: string;
  /** Version of the choice that was seen; null where there was none. */
  readonly seen: number | null;
  readonly choice: RevisionChoice;
}

const MOST = 2000;

/** Notes what shall become of items when the version is accepted; nothing else changes before that. */
export async function chooseRevision(
  tx: Transaction,
  by: Subject,
  versionId: string,
  wanted: readonly ItemChoice[],
): Promise<void> {
  permit(by, 'plan.write');
  if (wanted.length > MOST) throw new DeliveryError('invalid', { field: 'choices', reason: 'too-many', most: MOST });
  await tx.hold('planVersion', versionId, 'shared');
  const { revision, choiceVersions } = await revisionOf(tx, versionId);
  const rows = new Map(revision.rows.flatMap((row) => (row.item ? [[row.item.id, row] as const] : [])));
  for (const { itemId, choice } of wanted) {
    const row = rows.get(itemId);
    if (!row) throw new DeliveryError('not-found', { table: 'item', id: itemId });
    if (choice.act === 'close' && !choice.reason?.trim())
      throw new DeliveryError('invalid', { field: 'reason', reason: 'empty' });
    const draft = choice.draftId ? await tx.get('draft', choice.draftId) : null;
    if (choice.draftId && (draft?.versionId !== versionId || draft.kind !== row.item?.kind))
      throw new DeliveryError('invalid', { field: 'draftId', reason: 'no-such-row' });
  }
  const stale = wanted.filter((one) => (choiceVersions.get(one.itemId) ?? null) !== one.seen);
  if (stale.length > 0)
    throw new DeliveryError('stale-version', { table: 'revisionChoice', ids: stale.map((one) => one.itemId) });
  await put(tx, versionId, wanted);
  await tx.audit({
    event: 'revision.choose',
    object: { table: 'planVersion', id: versionId },
    result: 'done',
    detail: { choices: wanted.map(({ itemId, choice }) => ({ itemId, ...choice })) },
  });
}

/** Accepts whatever needs no judgement: same promise in other words, and new rows that were read without doubt. */
export async function acceptCertainRevision(tx: Transaction, by: Subject, versionId: string): Promise<number> {
  permit(by, 'plan.write');
  await tx.hold('planVersion', versionId, 'shared');
  const { revision, choiceVersions } = await revisionOf(tx, versionId);
  const sure = revision.rows.filter((row) => row.certain && !row.decided);
  await put(
    tx,
    versionId,
    sure.flatMap(({ item, choice }) =>
      item
        ? [
            {
              itemId: item.id,
              seen: choiceVersions.get(item.id) ?? null,
              choice: { ...choice, act: 'carry' as const },
            },
          ]
        : [],
    ),
  );
  for (const { item, draft } of sure)
    if (!item && draft && !(await tx.update('draft', draft.id, draft.version, { status: 'accepted' })))
      throw new DeliveryError('stale-version', { table: 'draft', id: draft.id });
  await tx.audit({
    event: 'revision.accept-certain',
    object: { table: 'planVersion', id: versionId },
    result: 'done',
    detail: { rows: sure.length },
  });
  return sure.length;
}

async function put(tx: Transaction, versionId: string, wanted: readonly ItemChoice[]): Promise<void> {
  const kept = new Map((await tx.list('revisionChoice', { versionId })).map((row) => [row.itemId, row]));
  for (const { itemId, choice } of wanted) {
    const before = kept.get(itemId);
    if (!before) await tx.insert('revisionChoice', [{ id: tx.newId(), versionId, itemId, choice }]);
    else if (!(await tx.update('revisionChoice', before.id, before.version, { choice })))
      throw new DeliveryError('stale-version', { table: 'revisionChoice', ids: [itemId] });
  }
}
