import {
  acceptCertain,
  changePlan,
  confirmVersion,
  DeliveryError,
  proposeFromSpan,
  uploadPlan,
} from '@gangmu/delivery';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { defined } from '../http/defined.ts';
import { Failure } from '../http/failure.ts';
import { liveStream } from '../live/live-stream.ts';
import { readerRoom, tellReaders } from '../live/tell.ts';
import type { Handlers, RegionVisit } from '../visit.ts';

/** Characters; more than a clause is never one row. */
const LONGEST_SELECTION = 4000;

/** Reads the file, keeps the original, then writes version and drafts in one transaction. */
async function upload(
  visit: Pick<RegionVisit, 'file' | 'platform' | 'region' | 'write'>,
  role: 'auto' | 'own' | 'superior' | 'other',
  planId: string | null,
) {
  const { file, platform, region } = visit;
  const read = await platform.ports.readDocument(file.bytes, file.fileName);
  if (!read.ok) throw new Failure('unreadable-document', { code: read.code }, read);
  await platform.ports.files.put(region.id, file.sha256, file.bytes);
  const { document } = read;
  const { sha256, bytes } = file;
  return visit.write((tx, by) =>
    uploadPlan(tx, by, { document, size: bytes.byteLength, sha256, role, planId, region }),
  );
}

export const plans: Handlers<'plans'> = {
  async list({ platform, region, query }) {
    const after = fromCursor(query.after, 'id');
    const rows = await platform.ports.queries.plans(region.id, { after: after?.id ?? null, limit: query.limit + 1 });
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      rows: shown.map((plan) => ({ ...plan, versions: [...plan.versions] })),
      next: rows.length > shown.length && last ? toCursor({ value: last.id, id: last.id }) : null,
    };
  },
  async get({ platform, region, params }) {
    const [plan] = await platform.ports.queries.plans(region.id, { planId: params.planId, after: null, limit: 1 });
    if (!plan) throw new DeliveryError('not-found', { table: 'plan', id: params.planId });
    return { ...plan, versions: [...plan.versions] };
  },
  change: ({ params, body: { version, ...patch }, write }) =>
    write(async (tx, by) => {
      const row = await changePlan(tx, by, params.planId, version, defined(patch));
      return { id: row.id, version: row.version };
    }),
  upload: (visit) => upload(visit, visit.form.role, null),
  uploadVersion: (visit) => upload(visit, 'auto', visit.params.planId),
};

/** A name with any characters as RFC 6266 wants it. */
export const attachment = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;

export const versions: Handlers<'versions'> = {
  async read({ platform, region, params, read }) {
    const [summary] = await platform.ports.queries.plans(region.id, { planId: params.planId, after: null, limit: 1 });
    const version = summary?.versions.find((one) => one.id === params.versionId);
    if (!summary || !version) throw new DeliveryError('not-found', { table: 'planVersion', id: params.versionId });
    return read(async (records) => {
      const whole = await records.get('planVersion', version.id);
      const drafts = await records.list('draft', { versionId: version.id });
      const noteMarks = await records.list('noteMark', { versionId: version.id });
      if (!whole) throw new DeliveryError('not-found', { table: 'planVersion', id: params.versionId });
      return {
        plan: summary,
        version,
        text: whole.text,
        places: [...whole.places],
        tables: [...whole.tables],
        reading: whole.reading,
        noteMarks: [...noteMarks],
        drafts: [...drafts].sort((a, b) => a.position - b.position || a.start - b.start) as never,
      };
    });
  },
  /** Bytes that a person uploaded: never shown in our page, always saved as a file. */
  async file({ platform, region, params, read, reply }) {
    const version = await read((records) => records.get('planVersion', params.versionId));
    const bytes = version?.planId === params.planId ? await platform.ports.files.get(region.id, version.sha256) : null;
    if (!version || !bytes) throw new DeliveryError('not-found', { table: 'planVersion', id: params.versionId });
    reply.headers({
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(version.fileName),
      'content-security-policy': "sandbox; default-src 'none'",
    });
    return Buffer.from(bytes);
  },
  selection: ({ params, query, read }) =>
    read(async (records) => {
      const version = await records.get('planVersion', params.versionId);
      if (version?.planId !== params.planId)
        throw new DeliveryError('not-found', { table: 'planVersion', id: params.versionId });
      const end = Math.min(query.end, version.text.length, query.start + LONGEST_SELECTION);
      if (query.start >= end) throw new DeliveryError('invalid', { field: 'span', reason: 'outside-the-text' });
      return { proposals: [...proposeFromSpan(version, { start: query.start, end })] as never };
    }),
  async live(visit) {
    const { platform, region, params } = visit;
    const [plan] = await platform.ports.queries.plans(region.id, { planId: params.planId, after: null, limit: 1 });
    if (!plan?.versions.some((version) => version.id === params.versionId))
      throw new DeliveryError('not-found', { table: 'planVersion', id: params.versionId });
    return liveStream(visit as never, readerRoom(region.id, params.versionId));
  },
  async acceptCertain(visit) {
    const { versionId } = visit.params;
    const rows = await visit.write(async (tx, by) => {
      const accepted = await acceptCertain(tx, by, versionId);
      tellReaders(tx, by, versionId, accepted);
      return accepted;
    });
    return { rows: [...rows] as never };
  },
  async confirm({ params, body, region, write }) {
    const items = await write(async (tx, by) => {
      const dueAtEnd = body.dueAtEnd ?? false;
      const made = await confirmVersion(tx, by, params.versionId, body.version, { regionName: region.name, dueAtEnd });
      tellReaders(tx, by, params.versionId, []);
      return made;
    });
    return { items };
  },
};
