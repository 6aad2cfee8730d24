import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { DraftContent } from '../records/draft-content.ts';
import type { DraftRow } from '../records/plan.ts';
import { found } from './change.ts';
import { openVersion, pathAt } from './open-version.ts';

export interface DraftPiece {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  /** What the piece itself says; without it, what the whole row said. */
  readonly content?: DraftContent;
}

/** Splits a row into pieces of its own sentence; the first piece stays the row, the others follow it. */
export async function splitDraft(
  tx: Transaction,
  by: Subject,
  id: string,
  seen: number,
  pieces: readonly DraftPiece[],
): Promise<readonly DraftRow[]> {
  permit(by, 'plan.write');
  const draft = await found(tx, 'draft', id);
  const whole = await openVersion(tx, draft.versionId);
  const outside = pieces.find(({ start, end }) => start < draft.start || end > draft.end || end <= start);
  if (outside) throw new DeliveryError('invalid', { field: 'pieces', reason: 'outside-the-row', at: outside.start });
  const other = pieces.find(({ content }) => content && content.kind !== draft.kind);
  if (other) throw new DeliveryError('invalid', { field: 'pieces', reason: 'not-of-one-kind' });
  const [first, ...others] = [...pieces].sort((a, b) => a.start - b.start) as [DraftPiece, ...DraftPiece[]];
  const head = { ...first, status: 'accepted' as const, clausePath: pathAt(whole, first.start) };
  await update(tx, draft, seen, head);
  const { version: _, fromAt: __, ...rest } = draft;
  const added = others.map((piece) => ({
    ...rest,
    ...piece,
    id: tx.newId(),
    clausePath: pathAt(whole, piece.start),
    status: 'accepted' as const,
    certain: true,
  }));
  await tx.insert('draft', added);
  await tx.audit({
    event: 'draft.split',
    object: { table: 'draft', id },
    result: 'done',
    detail: { before: { title: draft.title, start: draft.start, end: draft.end }, pieces },
  });
  return [
    { ...draft, ...head, version: seen + 1, fromAt: tx.now },
    ...added.map((row) => ({ ...row, version: 1, fromAt: tx.now })),
  ];
}

/** Makes rows of one kind into one over all their sentences; the others are dropped and say why. */
export async function mergeDrafts(
  tx: Transaction,
  by: Subject,
  rows: readonly { readonly id: string; readonly version: number }[],
  title: string,
): Promise<readonly DraftRow[]> {
  permit(by, 'plan.write');
  const seen = new Map(rows.map((row) => [row.id, row.version]));
  const drafts = [...(await tx.list('draft', { id: { in: [...seen.keys()] } }))].sort(
    (a, b) => a.position - b.position,
  );
  const [first, ...others] = drafts;
  if (!first || drafts.length < rows.length) throw new DeliveryError('not-found', { table: 'draft' });
  if (others.some((draft) => draft.kind !== first.kind || draft.versionId !== first.versionId))
    throw new DeliveryError('invalid', { field: 'rows', reason: 'not-of-one-kind' });
  await openVersion(tx, first.versionId);
  const start = Math.min(...drafts.map((draft) => draft.start));
  const end = Math.max(...drafts.map((draft) => draft.end));
  const merged: DraftRow[] = [];
  const put = async (draft: DraftRow, patch: Partial<DraftRow>) => {
    const version = seen.get(draft.id) as number;
    await update(tx, draft, version, patch);
    merged.push({ ...draft, ...patch, version: version + 1, fromAt: tx.now });
  };
  await put(first, { title, start, end, status: 'accepted', content: joined(drafts) });
  for (const other of others) await put(other, { status: 'dropped', reason: `并入：${title}`.slice(0, 1000) });
  await tx.audit({
    event: 'draft.merge',
    object: { table: 'draft', id: first.id },
    result: 'done',
    detail: { into: title, rows: drafts.map((draft) => ({ id: draft.id, title: draft.title })) },
  });
  return merged;
}

/** Tasks bring their measures and units together; an indicator or a pilot keeps what the first one says. */
function joined(drafts: readonly DraftRow[]): DraftRow['content'] {
  const [first] = drafts as readonly [DraftRow];
  const tasks = drafts.flatMap(({ content }) => (content.kind === 'task' ? [content] : []));
  if (first.content.kind !== 'task') return first.content;
  const all = (pick: (one: (typeof tasks)[number]) => readonly string[]) => [...new Set(tasks.flatMap(pick))];
  return {
    kind: 'task',
    measures: all((one) => one.measures),
    namedUnits: all((one) => one.namedUnits),
    leadUnits: all((one) => one.leadUnits),
  };
}

async function update(tx: Transaction, draft: DraftRow, seen: number, patch: Partial<DraftRow>): Promise<void> {
  if (draft.version !== seen || !(await tx.update('draft', draft.id, seen, patch)))
    throw new DeliveryError('stale-version', { table: 'draft', id: draft.id, now: draft.version });
}
