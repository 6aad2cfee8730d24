import type { SourceDocument } from '@gangmu/plan';
import { readPlan } from '@gangmu/reader';
import { draftRows } from '../drafting/draft-rows.ts';
import { DeliveryError } from '../errors.ts';
import { permit } from '../policies/permit.ts';
import type { Subject } from '../policies/subject.ts';
import type { Transaction } from '../ports.ts';
import type { PlanRow } from '../records/plan.ts';
import { found } from './change.ts';

export interface Upload {
  readonly document: SourceDocument;
  readonly size: number;
  /** Of the original file, hex. */
  readonly sha256: string;
  readonly role: PlanRow['role'];
  /** The plan that gets a new version; null for a new plan. */
  readonly planId: string | null;
  /** The plan's region, for the reader. */
  readonly regionName: string;
}

/** Reads a document into a new version of a plan with its drafts. A document in which no plan is found is `invalid`. */
export async function uploadPlan(
  tx: Transaction,
  by: Subject,
  upload: Upload,
): Promise<{ readonly planId: string; readonly versionId: string }> {
  permit(by, 'plan.write');
  const { document } = upload;
  const reading = readPlan(document.text, {
    tables: document.tables,
    headings: document.headings,
    ...(upload.role === 'own' ? { region: upload.regionName } : {}),
  });
  if (reading.outline.length === 0 && reading.targets.length === 0 && reading.taskRows.length === 0)
    throw new DeliveryError('invalid', { field: 'file', reason: 'no-plan-in-it' });

  const planId = upload.planId ?? tx.newId();
  const versions = upload.planId ? await tx.list('planVersion', { planId }) : [];
  const twin = versions.find((version) => version.sha256 === upload.sha256);
  if (twin) throw new DeliveryError('duplicate', { field: 'file', version: twin.number });
  if (upload.planId) await found(tx, 'plan', upload.planId);
  else
    await tx.insert('plan', [
      {
        id: planId,
        title: reading.meta.title?.quote ?? document.name,
        role: upload.role,
        periodFrom: reading.meta.period?.from ?? null,
        periodTo: reading.meta.period?.to ?? null,
        superiorPlanId: null,
        currentVersionId: null,
      },
    ]);
  const versionId = tx.newId();
  await tx.insert('planVersion', [
    {
      id: versionId,
      planId,
      number: versions.length + 1,
      fileName: document.name,
      format: document.format,
      size: upload.size,
      sha256: upload.sha256,
      text: document.text,
      places: document.places,
      reading,
      status: 'read',
    },
  ]);
  await tx.insert(
    'draft',
    draftRows(reading, document.text).map((proposal) => ({
      ...proposal,
      id: tx.newId(),
      versionId,
      status: 'open' as const,
      reason: null,
    })),
  );
  await tx.audit({
    event: 'plan.upload',
    object: { table: 'planVersion', id: versionId },
    result: 'done',
    detail: { fileName: document.name, size: upload.size, sha256: upload.sha256 },
  });
  return { planId, versionId };
}
