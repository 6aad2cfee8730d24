import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import { differing } from '../records/differing.ts';
import type { DraftContent } from '../records/draft-content.ts';
import type { DraftRow, PlanVersionRow } from '../records/plan.ts';
import type { Patch } from '../records/row.ts';
import { change, found } from './change.ts';
import { markNote, type NotePlace } from './mark-note.ts';
import { insideText, openVersion, pathAt } from './open-version.ts';

/** A row by its new version. */
type Changed = Pick<DraftRow, 'id' | 'version'>;

export interface DraftDecision {
  readonly id: string;
  readonly version: number;
  readonly status: DraftRow['status'];
  readonly title?: string;
  /** Another kind of content makes the row another kind of row. */
  readonly content?: DraftContent;
  /** Both or neither: the row's place in the text. */
  readonly start?: number;
  readonly end?: number;
  /** Needed to drop a row. */
  readonly reason?: string;
}

function patchOf(decision: DraftDecision, version: PlanVersionRow): Patch<DraftRow> {
  const reason = decision.reason?.trim() ?? '';
  if (decision.status === 'dropped' && reason === '')
    throw new DeliveryError('invalid', { field: 'reason', reason: 'empty' });
  const { title, content, start, end } = decision;
  const moved = start !== undefined && end !== undefined ? { start, end } : null;
  if (moved) insideText(version, moved);
  return {
    status: decision.status,
    reason: reason === '' ? null : reason,
    ...(title === undefined ? {} : { title }),
    ...(content === undefined ? {} : { content, kind: content.kind }),
    ...(moved ? { ...moved, clausePath: pathAt(version, moved.start) } : {}),
  };
}

/** Accepts, edits or drops one row; a row is dropped with a reason only. */
export async function decideDraft(tx: Transaction, by: Subject, decision: DraftDecision): Promise<DraftRow> {
  permit(by, 'plan.write');
  const draft = await found(tx, 'draft', decision.id);
  const version = await openVersion(tx, draft.versionId);
  return change(tx, 'draft', decision.id, decision.version, patchOf(decision, version), `draft.${decision.status}`);
}

export interface DraftDecisions {
  readonly rows: readonly DraftDecision[];
  /** Rows that go altogether: what a split or an addition made, when it is undone. */
  readonly remove: readonly { readonly id: string; readonly version: number }[];
}

/** Several decisions at once, all or none: a selection accepted, a bulk acceptance or a split taken back. */
export async function decideDrafts(
  tx: Transaction,
  by: Subject,
  versionId: string,
  { rows, remove }: DraftDecisions,
): Promise<readonly Changed[]> {
  permit(by, 'plan.write');
  const open = await openVersion(tx, versionId);
  const ids = [...rows, ...remove].map((one) => one.id);
  const before = new Map((await tx.list('draft', { versionId, id: { in: ids } })).map((row) => [row.id, row]));
  const stale = [...rows, ...remove].filter((one) => before.get(one.id)?.version !== one.version);
  if (stale.length > 0) throw new DeliveryError('stale-version', { table: 'draft', ids: stale.map((one) => one.id) });
  const changed: (Changed & Pick<DraftRow, 'status'>)[] = [];
  // Rows that become the same are changed together: most of a bulk acceptance taken back differs in nothing.
  const alike = new Map<string, { readonly patch: Patch<DraftRow>; readonly rows: DraftDecision[] }>();
  for (const decision of rows) {
    const said = patchOf(decision, open);
    // A decision makes a version, also where it says the same again.
    const patch = { ...differing(said, before.get(decision.id) as DraftRow), status: decision.status };
    const key = JSON.stringify(patch);
    const group = alike.get(key) ?? { patch, rows: [] };
    group.rows.push(decision);
    alike.set(key, group);
    changed.push({ id: decision.id, version: decision.version + 1, status: decision.status });
  }
  for (const { patch, rows: some } of alike.values())
    if ((await tx.updateMany('draft', some, patch)) < some.length)
      throw new DeliveryError('stale-version', { table: 'draft', ids: some.map((one) => one.id) });
  for (const { id, version: seen } of remove) {
    for (const mark of await tx.list('noteMark', { versionId, draftId: id }))
      await tx.remove('noteMark', mark.id, mark.version);
    if (!(await tx.remove('draft', id, seen))) throw new DeliveryError('stale-version', { table: 'draft', id });
  }
  await tx.audit({
    event: 'draft.decide-many',
    object: { table: 'planVersion', id: versionId },
    result: 'done',
    detail: {
      rows: changed.map(({ id, status }) => ({ id, before: before.get(id)?.status, after: status })),
      removed: remove.map((one) => ({ id: one.id, title: before.get(one.id)?.title })),
    },
  });
  return changed.map(({ id, version }) => ({ id, version }));
}

/** Accepts every open row of which the reading is certain; gives them back. */
export async function acceptCertain(tx: Transaction, by: Subject, versionId: string): Promise<readonly Changed[]> {
  permit(by, 'plan.write');
  await openVersion(tx, versionId);
  const sure = (await tx.list('draft', { versionId, status: 'open' })).filter((draft) => draft.certain);
  if ((await tx.updateMany('draft', sure, { status: 'accepted' })) < sure.length)
    throw new DeliveryError('stale-version', { table: 'draft', ids: sure.map((draft) => draft.id) });
  await tx.audit({
    event: 'draft.accept-certain',
    object: { table: 'planVersion', id: versionId },
    result: 'done',
    detail: { rows: sure.length },
  });
  return sure.map(({ id, version }) => ({ id, version: version + 1 }));
}

export interface AddedDraft {
  readonly versionId: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly content: DraftContent;
  /** The note that the row is made from. */
  readonly note?: NotePlace;
}

/** Adds a row from a sentence that a person has selected. */
export async function addDraft(tx: Transaction, by: Subject, { note, ...added }: AddedDraft): Promise<DraftRow> {
  permit(by, 'plan.write');
  const version = await openVersion(tx, added.versionId);
  insideText(version, added);
  const others = await tx.list('draft', { versionId: added.versionId });
  const position = others.filter((draft) => draft.start <= added.start).length;
  const row = {
    ...added,
    id: tx.newId(),
    kind: added.content.kind,
    position,
    status: 'accepted' as const,
    certain: true,
    clausePath: pathAt(version, added.start),
    reason: null,
  };
  await tx.insert('draft', [row]);
  await tx.audit({
    event: 'draft.add',
    object: { table: 'draft', id: row.id },
    result: 'done',
    detail: { after: added },
  });
  if (note) await markNote(tx, by, { ...note, versionId: added.versionId, draftId: row.id });
  return { ...row, version: 1, fromAt: tx.now };
}
