import type { TemplateInspection, TemplateKind } from '@gangmu/plan';
import { holdsContent, unknownPlaceholders } from '../documents/placeholders.ts';
import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { TemplateRow } from '../records/template.ts';
import { change, found } from './change.ts';

export interface NewTemplate {
  readonly kind: TemplateKind;
  readonly fileName: string;
  readonly size: number;
  /** Of the file, hex. */
  readonly sha256: string;
  readonly note: string | null;
  readonly inspection: TemplateInspection;
}

/** Keeps an office's template under the next number of its kind. What could run or fetch something is `invalid`. */
export async function keepTemplate(tx: Transaction, by: Subject, template: NewTemplate): Promise<TemplateRow> {
  permit(by, 'template.write');
  const { inspection, ...facts } = template;
  const [unsafe] = inspection.unsafe;
  if (unsafe) throw new DeliveryError('invalid', { field: 'file', reason: 'unsafe-template', ...unsafe });
  if (!holdsContent(template.kind, inspection.placeholders))
    throw new DeliveryError('invalid', { field: 'file', reason: 'template-without-content' });
  const before = await tx.list('template', { kind: template.kind });
  const row = {
    id: tx.newId(),
    ...facts,
    number: before.reduce((most, one) => Math.max(most, one.number), 0) + 1,
    status: 'kept' as const,
    placeholders: inspection.placeholders,
  };
  await tx.insert('template', [row]);
  await tx.audit({
    event: 'template.add',
    object: { table: 'template', id: row.id },
    result: 'done',
    detail: { kind: row.kind, number: row.number, fileName: row.fileName, sha256: row.sha256 },
  });
  return { ...row, version: 1, fromAt: tx.now };
}

/** Deletes a template that no document is made from now. Its file stays with those made from it before. */
export async function removeTemplate(
  tx: Transaction,
  by: Subject,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  permit(by, 'template.write');
  const row = await found(tx, 'template', id);
  if (row.status === 'active') throw new DeliveryError('illegal-state', { reason: 'template-in-use' });
  if (row.version !== version || !(await tx.remove('template', id, version)))
    throw new DeliveryError('stale-version', { table: 'template', id, now: row.version });
  await tx.audit({
    event: 'template.remove',
    object: { table: 'template', id },
    result: 'done',
    detail: { kind: row.kind, number: row.number, fileName: row.fileName, sha256: row.sha256 },
  });
}

/** Makes a template the one that documents are made from, in the place of another; with null the one we ship. */
export async function activateTemplate(
  tx: Transaction,
  by: Subject,
  kind: TemplateKind,
  chosen: { readonly id: string; readonly version: number } | null,
): Promise<void> {
  permit(by, 'template.write');
  const next = chosen ? await found(tx, 'template', chosen.id) : null;
  if (next && next.kind !== kind) throw new DeliveryError('invalid', { field: 'kind', reason: 'another-kind' });
  if (next && unknownPlaceholders(next.placeholders).length > 0)
    throw new DeliveryError('illegal-state', { reason: 'unknown-placeholders' });
  for (const active of await tx.list('template', { kind, status: 'active' }))
    if (active.id !== chosen?.id)
      await change(tx, 'template', active.id, active.version, { status: 'kept' }, 'template.retire');
  if (chosen) await change(tx, 'template', chosen.id, chosen.version, { status: 'active' }, 'template.activate');
}
