import type { SourceDocument } from '@gangmu/plan';

/** Stands in for the formats package until it is there: UTF-8 text only. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  return {
    kind: 'source-document',
    name,
    format: 'txt',
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    places: [],
    tables: [],
    headings: [],
  };
}
