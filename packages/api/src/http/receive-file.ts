import { createHash } from 'node:crypto';
import type { Route } from '@gangmu/contract';
import type { FastifyRequest } from 'fastify';
import type { UploadedFile } from '../visit.ts';
import { Failure } from './failure.ts';

export interface ReceivedForm {
  readonly file: UploadedFile;
  readonly form: Readonly<Record<string, unknown>>;
}

/** Reads one file and its fields. A file past the limit is refused whole: nothing of it is kept (RELIABILITY A23). */
export async function receiveFile(request: FastifyRequest, route: Route, maxFileBytes: number): Promise<ReceivedForm> {
  if (!request.isMultipart()) throw new Failure('unsupported-media-type', { expected: 'multipart/form-data' });
  const fields: Record<string, string> = Object.create(null);
  let file: UploadedFile | null = null;
  for await (const part of wellFormed(request, maxFileBytes)) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else {
      const bytes = await part.toBuffer().catch((error: { readonly code?: string }) => {
        // Whoever sent it is told how much it may be.
        throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? new Failure('body-too-large', { most: maxFileBytes }) : error;
      });
      file = { bytes, fileName: plainName(part.filename), sha256: createHash('sha256').update(bytes).digest('hex') };
    }
  }
  if (!file) throw new Failure('invalid-request', { in: 'body', issues: [{ at: '/file', message: 'missing' }] });
  const form = route.form?.safeParse({ ...fields });
  if (form && !form.success)
    throw new Failure('invalid-request', {
      in: 'body',
      issues: form.error.issues.map(({ path, message }) => ({ at: `/${path.join('/')}`, message })),
    });
  return { file, form: form?.data ?? {} };
}

/** The parts of a form; one that cannot be taken apart (no boundary, cut off) is the sender's fault and is told as such. */
async function* wellFormed(request: FastifyRequest, maxFileBytes: number) {
  const limits = { fileSize: maxFileBytes, files: 1, fields: 10, parts: 12, fieldSize: 2000 };
  try {
    yield* request.parts({ limits });
  } catch (error) {
    if (error instanceof Failure || (error as { statusCode?: number }).statusCode !== undefined) throw error;
    throw new Failure('invalid-request', { in: 'body', issues: [{ at: '/', message: (error as Error).message }] });
  }
}

/** The last part of a path, without characters that hide or turn round what follows, at most 200 long. */
function plainName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/u).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  const [, stem = clean, suffix = ''] = /^(.*?)(\.[^.]{1,10})?$/u.exec(clean) ?? [];
  return `${stem.slice(0, 200 - suffix.length)}${suffix}` || 'file';
}
