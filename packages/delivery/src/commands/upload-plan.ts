import type { RegionLevel, SourceDocument } from '@gangmu/plan';
import { readPlan } from '@gangmu/reader';
import { draftRows } from '../drafting/draft-rows.ts';
import { guessRole } from '../drafting/guess-role.ts';
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
  /** `auto`: guessed from the region that the document names. */
  readonly role: PlanRow['role'] | 'auto';
  /** The plan that gets a new version; null for a new plan. */
  readonly planId: string | null;
  /** The region that keeps the record, for the reader and the guess. */
  readonly region: { readonly name: string; readonly level: RegionLevel };
}

export interface Uploaded {
  readonly planId: string;
  readonly versionId: string;
  readonly title: string;
  readonly role: PlanRow['role'];
  /** How many rows were proposed. */
  readonly drafts: number;
}

/** Reads a document into a new version of a plan with its drafts. A document in which no plan is found is `invalid`. */
export async function uploadPlan(tx: Transaction, by: Subject, upload: Upload): Promise<Uploaded> {
  permit(by, 'plan.write');
  const { document, region } = upload;
  const [twin] = await tx.list('planVersion', { sha256: upload.sha256 });
  if (twin) {
    const { title } = await found(tx, 'plan', twin.planId);
    const { planId, id: versionId, number } = twin;
    throw new DeliveryError('duplicate', { field: 'file', reason: 'same-file', planId, versionId, number, title });
  }
  const known = upload.planId ? await found(tx, 'plan', upload.planId) : null;
  const source = { tables: document.tables, headings: document.headings };
  const free = readPlan(document.text, source);
  if (free.outline.length === 0 && free.targets.length === 0 && free.taskRows.length === 0)
    throw new DeliveryError('invalid', { field: 'file', reason: 'no-plan-in-it' });
  const role = known?.role ?? (upload.role === 'auto' ? guessRole(free.meta, region) : upload.role);
  // A text that names its own region needs no telling.
  const reading =
    role === 'own' && free.meta.region === null ? readPlan(document.text, { ...source, region: region.name }) : free;

  const planId = known?.id ?? tx.newId();
  const title = known?.title ?? (reading.meta.title?.quote ?? document.name).slice(0, 200);
  const versions = known ? await tx.list('planVersion', { planId }) : [];
  if (!known)
    await tx.insert('plan', [
      {
        id: planId,
        title,
        role,
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
      tables: document.tables,
      reading,
      status: 'read',
    },
  ]);
  const drafts = draftRows(reading, document.text).map((proposal) => ({
    ...proposal,
    id: tx.newId(),
    versionId,
    status: 'open' as const,
    reason: null,
  }));
  await tx.insert('draft', drafts);
  await tx.audit({
    event: 'plan.upload',
    object: { table: 'planVersion', id: versionId },
    result: 'done',
    detail: { fileName: document.name, size: upload.size, sha256: upload.sha256 },
  });
  return { planId, versionId, title, role, drafts: drafts.length };
}
