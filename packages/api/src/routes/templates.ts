import { MOST_TEMPLATE_BYTES } from '@gangmu/contract';
import {
  activateTemplate,
  DeliveryError,
  keepTemplate,
  narrowTables,
  PLACEHOLDERS,
  removeTemplate,
  type TemplateRow,
  unknownPlaceholders,
} from '@gangmu/delivery';
import type { TemplateKind } from '@gangmu/plan';
import { Failure } from '../http/failure.ts';
import type { Handlers, RegionVisit } from '../visit.ts';
import { attachment } from './plans.ts';

const MEDIA = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const shown = (row: TemplateRow) => ({
  ...row,
  placeholders: [...row.placeholders],
  unknown: [...unknownPlaceholders(row.placeholders)],
  narrow: [...narrowTables(row.placeholders)],
});

/** The template that a document is to be made from: an office's bytes, or the name of the one that we ship. */
export async function templateBytes(
  { platform, region, read }: Pick<RegionVisit, 'platform' | 'region' | 'read'>,
  kind: TemplateKind,
  wanted: string,
): Promise<{ readonly template: Uint8Array | TemplateKind; readonly number: number | null }> {
  if (wanted === 'built-in') return { template: kind, number: null };
  const row = await read(async (records) =>
    wanted === 'active'
      ? (await records.list('template', { kind, status: 'active' }))[0]
      : await records.get('template', wanted),
  );
  if (!row && wanted === 'active') return { template: kind, number: null };
  const bytes = row?.kind === kind ? await platform.ports.files.get(region.id, row.sha256) : null;
  if (!row || !bytes) throw new DeliveryError('not-found', { table: 'template', id: wanted });
  return { template: bytes, number: row.number };
}

export const templates: Handlers<'templates'> = {
  list: ({ read }) =>
    read(async (records) => ({
      rows: [...(await records.list('template', {}))]
        .sort((a, b) => a.kind.localeCompare(b.kind, 'en') || b.number - a.number)
        .map(shown),
      placeholders: PLACEHOLDERS.map((one) => ({ ...one })),
    })),

  async upload({ platform, region, file, form, write }) {
    if (file.bytes.byteLength > MOST_TEMPLATE_BYTES) throw new Failure('body-too-large', { most: MOST_TEMPLATE_BYTES });
    const looked = await platform.ports.documents.inspect(file.bytes, file.fileName);
    if (!looked.ok) throw new Failure('unreadable-document', { code: looked.code }, looked);
    await platform.ports.files.put(region.id, file.sha256, file.bytes);
    return write(async (tx, by) =>
      shown(
        await keepTemplate(tx, by, {
          kind: form.kind,
          fileName: file.fileName,
          size: file.bytes.byteLength,
          sha256: file.sha256,
          note: form.note ?? null,
          inspection: looked.inspection,
        }),
      ),
    );
  },

  async file({ platform, region, params, read, reply }) {
    const row = await read((records) => records.get('template', params.templateId));
    const bytes = row ? await platform.ports.files.get(region.id, row.sha256) : null;
    if (!row || !bytes) throw new DeliveryError('not-found', { table: 'template', id: params.templateId });
    reply.headers({
      'content-type': MEDIA,
      'content-disposition': attachment(row.fileName),
      'content-security-policy': "sandbox; default-src 'none'",
    });
    return Buffer.from(bytes);
  },

  async builtIn({ platform, params, reply }) {
    const name = params.kind === 'breakdown' ? '责任分解方案模板' : '台账模板';
    reply.headers({ 'content-type': MEDIA, 'content-disposition': attachment(`${name}.docx`) });
    return Buffer.from(await platform.ports.documents.whole({ kind: 'built-in', template: params.kind }));
  },

  activate: ({ params, body, write }) =>
    write(async (tx, by) => {
      await activateTemplate(tx, by, params.kind, body.template);
      return { done: true as const };
    }),

  remove: ({ params, body, write }) =>
    write(async (tx, by) => {
      await removeTemplate(tx, by, { id: params.templateId, version: body.version });
      return { done: true as const };
    }),
};
