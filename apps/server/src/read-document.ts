import type { ReadOutcome } from '@gangmu/api';
import { DocumentError, describeDocumentError, readDocument } from '@gangmu/formats';

/** Bytes to text, for the API: what cannot be read comes back as words for people. */
export async function readUpload(bytes: Uint8Array, name: string): Promise<ReadOutcome> {
  try {
    return { ok: true, document: await readDocument(bytes, name) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const says = (language: 'zh' | 'en') => {
      const { what, todo } = describeDocumentError(error, language);
      return language === 'zh' ? `${what}${todo}` : `${what} ${todo}`;
    };
    return { ok: false, code: error.code, zh: says('zh'), en: says('en') };
  }
}
