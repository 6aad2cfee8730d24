import { strFromU8, unzipSync } from 'fflate';

/** What a spreadsheet takes for a formula at the head of a cell, blanks before it or not, full-width too. */
export const RISKY = /^[\s\u00a0\ufeff\u3000]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;
export const NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/u;

/** Cells of comma-separated text, as a spreadsheet cuts it (RFC 4180). */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu;
  for (const [whole, quoted, plain, border] of text.replace(/^\ufeff/u, '').matchAll(cells)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (border === ',') continue;
    if (border === '' || whole === '') break;
    rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}

interface SheetFault {
  readonly formulas: number;
  /** Cells whose text could be a formula: as typed text marked as such, and others. */
  readonly marked: number;
  readonly bare: readonly string[];
  readonly numbers: readonly string[];
}

const plainText = (xml: string): string =>
  xml
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** What a workbook's parts say of its cells: read as text, by nothing of ours. */
export function lookAtSheets(bytes: Uint8Array): SheetFault {
  const parts = unzipSync(bytes);
  const text = (name: string) => (parts[name] ? strFromU8(parts[name]) : '');
  const styles = /<cellXfs[^>]*>(?<xfs>.*?)<\/cellXfs>/su.exec(text('xl/styles.xml'))?.groups?.xfs ?? '';
  const prefixed = [...styles.matchAll(/<xf\b[^>]*>/gu)].map(([xf]) => xf.includes('quotePrefix="1"'));
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, si]) => plainText(si ?? ''));
  let [formulas, marked] = [0, 0];
  const bare: string[] = [];
  const numbers: string[] = [];
  for (const name of Object.keys(parts).filter((one) => /^xl\/worksheets\/[^/]*\.xml$/u.test(one))) {
    const sheet = text(name);
    formulas += [...sheet.matchAll(/<f[\s>/]/gu)].length;
    for (const [, attributes = '', content = ''] of sheet.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
      const type = /\bt="(\w+)"/u.exec(attributes)?.[1] ?? 'n';
      const shown = type === 's' ? (strings[Number(plainText(content))] ?? '') : plainText(content);
      if (type === 'n') {
        if (shown !== '') numbers.push(shown);
        if (shown !== '' && !Number.isFinite(Number(shown))) bare.push(shown);
      } else if (RISKY.test(shown)) {
        if ((type === 's' || type === 'inlineStr') && prefixed[Number(/\bs="(\d+)"/u.exec(attributes)?.[1])])
          marked += 1;
        else bare.push(shown);
      }
    }
  }
  return { formulas, marked, bare, numbers };
}

/** Parts of a docx that a reader would act upon, by name. */
export function actingParts(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes);
  return Object.entries(parts).flatMap(([name, content]) => {
    if (/vbaProject|oleObject|activeX/iu.test(name)) return [name];
    if (!/^word\/[^/]*\.xml$/u.test(name)) return [];
    const found = [...strFromU8(content).matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/gu)];
    const said = found.map(([, a, b]) => (a ?? b ?? '').trim()).filter((one) => !/^(?:PAGE|NUMPAGES)\b/u.test(one));
    return said.map((one) => `${name} ${one}`);
  });
}
