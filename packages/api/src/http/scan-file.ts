import type { RegionVisit, UploadedFile } from '../visit.ts';
import { Failure } from './failure.ts';

/**
 * Asks the virus scanner, where there is one, before anything is made of a file. What holds a virus, or could not be
 * looked through whole, is refused and told in the audit; without the scanner's word no file comes in.
 */
export async function scanFile(visit: RegionVisit & { readonly file: UploadedFile }): Promise<void> {
  const { scan } = visit.platform.ports;
  if (!scan) return;
  const { bytes, fileName, sha256 } = visit.file;
  const found = await scan(bytes).catch((error: Error) => {
    visit.request.log.error({ err: { name: error.name, message: error.message } }, 'virus scanner away');
    throw new Failure('scanner-away');
  });
  if (found.verdict === 'clean') return;
  if (found.verdict === 'unscanned') {
    await visit.denied({ event: 'file.unscanned', object: null, detail: { fileName, sha256 } });
    throw new Failure('file-unscanned');
  }
  await visit.denied({ event: 'file.infected', object: null, detail: { fileName, sha256, virus: found.name } });
  throw new Failure('file-infected', { virus: found.name });
}
