import type { SourceDocument, SourceFormat } from '@gangmu/plan';
import { DocumentError } from '../document-error.ts';
import type { FileKind } from '../file-kind.ts';
import type { Limits } from '../limits.ts';
import type { WorkerRequest } from './wire.ts';

/** Reads a document whose outer form is known, in this process. Only the library that is needed is loaded. */
export async function readInside(bytes: Buffer, request: WorkerRequest): Promise<SourceDocument> {
  const { name, limits } = request;
  switch (request.kind) {
    case 'zip':
      return readZip(bytes, request);
    case 'ole':
      return readOle(bytes, request);
    case 'pdf': {
      const { readPdf } = await import('../pdf/read-pdf.ts');
      return readPdf(bytes, name, limits);
    }
    case 'tables':
      throw new RangeError('tables are streamed, not read whole');
    case 'html': {
      const { readHtml } = await import('../html/read-html.ts');
      return readHtml(bytes, name, limits);
    }
  }
}

type PackageReader = (
  contents: import('../package/open-package.ts').Package,
  name: string,
  limits: Limits,
) => Promise<SourceDocument>;

async function readZip(bytes: Buffer, request: WorkerRequest): Promise<SourceDocument> {
  const { name, limits } = request;
  const { openPackage } = await import('../package/open-package.ts');
  const { packageKind } = await import('../package/package-kind.ts');
  const contents = await openPackage(bytes, name, limits);
  const kind = await packageKind(contents);
  agree(request, kind);
  const read: PackageReader =
    kind === 'docx' ? (await import('../docx/read-docx.ts')).readDocx : (await import('../xlsx/read-xlsx.ts')).readXlsx;
  return read(contents, name, limits);
}

async function readOle(bytes: Buffer, request: WorkerRequest): Promise<SourceDocument> {
  const { openOle } = await import('../doc/ole-container.ts');
  const { oleKind } = await import('../doc/ole-kind.ts');
  const { readDoc } = await import('../doc/read-doc.ts');
  const container = openOle(bytes, request.name);
  agree(request, oleKind(container, request.name));
  return readDoc(container, request.name, request.limits);
}

/** The name must not claim another format than the content has, and the content must be one we read. */
function agree(request: WorkerRequest, found: FileKind): asserts found is SourceFormat {
  const { claimed, name } = request;
  if (claimed !== undefined && claimed !== found) throw new DocumentError('wrong-extension', name, { claimed, found });
  if (found !== 'docx' && found !== 'xlsx' && found !== 'doc') {
    throw new DocumentError(found === 'zip' || found === 'ole' ? 'not-a-document' : 'unsupported-format', name, {
      found,
    });
  }
}
