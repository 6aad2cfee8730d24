import type { SourceDocument } from '@gangmu/plan';

/** A plain text as it is: the text untouched, a place a line. */
export function readText(text: string, name: string): SourceDocument {
  return { kind: 'source-document', name, format: 'txt', text, places: linePlaces(text), tables: [], headings: [] };
}

/** One place a line, counted from 1; `\r\n`, `\n` and `\r` end a line. */
export function linePlaces(text: string): SourceDocument['places'] {
  const places: { offset: number; place: { line: number } }[] = [{ offset: 0, place: { line: 1 } }];
  for (const end of text.matchAll(/\r\n|[\n\r]/gu)) {
    places.push({ offset: end.index + end[0].length, place: { line: places.length + 1 } });
  }
  return places;
}
