import type { ReadOutcome, TablesOutcome } from '@gangmu/api';
import { DocumentError, describeDocumentError, readDocument, readTables } from '@gangmu/formats';

/** Bytes to text, for the API: what cannot be read comes back as words for people. */
export async function readUpload(bytes: Uint8Array, name: string): Promise<ReadOutcome> {
  try {
    return { ok: true, document: await readDocument(bytes, name) };
  } catch (error) {
    return told(error);
  }
}

/** The cells of a workbook, the same way. */
export async function readTablesOf(bytes: Uint8Array, name: string): Promise<TablesOutcome> {
  try {
    return { ok: true, tables: await readTables(bytes, name) };
  } catch (error) {
    return told(error);
  }
}

function told(error: unknown): { ok: false; code: string; zh: string; en: string } {
  if (!(error instanceof DocumentError)) throw error;
  const says = (language: 'zh' | 'en') => {
    const { what, todo } = describeDocumentError(error, language);
    return language === 'zh' ? `${what}${todo}` : `${what} ${todo}`;
  };
  return { ok: false, code: error.code, zh: says('zh'), en: says('en') };
}
