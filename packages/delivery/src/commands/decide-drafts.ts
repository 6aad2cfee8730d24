import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { DraftContent } from '../records/draft-content.ts';
import type { DraftRow, PlanVersionRow } from '../records/plan.ts';
import { change, found } from './change.ts';

export interface DraftDecision {
  readonly id: string;
  readonly version: number;
  readonly status: DraftRow['status'];
  readonly title?: string;
  readonly content?: DraftContent;
  /** Needed to drop a row. */
  readonly reason?: string;
}

async function openVersion(tx: Transaction, id: string): Promise<PlanVersionRow> {
  const version = await found(tx, 'planVersion', id);
  if (version.status !== 'read')
    throw new DeliveryError('illegal-state', { table: 'planVersion', status: version.status });
  return version;
}

/** Accepts, edits or drops one row; a row is dropped with a reason only. */
export async function decideDraft(tx: Transaction, by: Subject, decision: DraftDecision): Promise<DraftRow> {
  permit(by, 'plan.write');
  const draft = await found(tx, 'draft', decision.id);
  await openVersion(tx, draft.versionId);
  const reason = decision.reason?.trim() ?? '';
  if (decision.status === 'dropped' && reason === '')
    throw new DeliveryError('invalid', { field: 'reason', reason: 'empty' });
  if (decision.content && decision.content.kind !== draft.kind)
    throw new DeliveryError('invalid', { field: 'content', reason: 'other-kind' });
  return change(
    tx,
    'draft',
    decision.id,
    decision.version,
    {
      status: decision.status,
      reason: reason === '' ? null : reason,
      ...(decision.title === undefined ? {} : { title: decision.title }),
      ...(decision.content === undefined ? {} : { content: decision.content }),
    },
    `draft.${decision.status}`,
  );
}

/** Accepts every open row of which the reading is certain; returns how many. */
export async function acceptCertain(tx: Transaction, by: Subject, versionId: string): Promise<number> {
  permit(by, 'plan.write');
  await openVersion(tx, versionId);
  const sure = (await tx.list('draft', { versionId, status: 'open' })).filter((draft) => draft.certain);
  for (const draft of sure) await tx.update('draft', draft.id, draft.version, { status: 'accepted' });
  await tx.audit({
    event: 'draft.accept-certain',
    object: { table: 'planVersion', id: versionId },
    result: 'done',
    detail: { rows: sure.length },
  });
  return sure.length;
}

export interface AddedDraft {
  readonly versionId: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly content: DraftContent;
}

/** Adds a row from a sentence that a person has selected. */
export async function addDraft(tx: Transaction, by: Subject, added: AddedDraft): Promise<string> {
  permit(by, 'plan.write');
  const version = await openVersion(tx, added.versionId);
  if (added.start < 0 || added.end <= added.start || added.end > version.text.length)
    throw new DeliveryError('invalid', { field: 'span', reason: 'outside-the-text' });
  const above = version.reading.outline.filter((node) => node.start <= added.start).at(-1);
  const others = await tx.list('draft', { versionId: added.versionId });
  const position = others.filter((draft) => draft.start <= added.start).length;
  const id = tx.newId();
  await tx.insert('draft', [
    {
      ...added,
      id,
      kind: added.content.kind,
      position,
      status: 'accepted',
      certain: true,
      clausePath: above?.path ?? null,
      reason: null,
    },
  ]);
  await tx.audit({ event: 'draft.add', object: { table: 'draft', id }, result: 'done', detail: { after: added } });
  return id;
}
