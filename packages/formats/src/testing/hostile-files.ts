import { deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { makeDocx, p } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';
import { makeZip, type RawEntry } from './make-zip.ts';

// Files that cost, or would show, more than they seem to: for the tests beside the readers and for the hard ones.
const MB = 1024 * 1024;

const RELATIONS =
  '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>';
const BOOK_RELATIONS =
  '<Relationships><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>';

export function xlsx(sheet: string | RawEntry, strings = '<sst><si><t>甲</t></si></sst>'): Buffer {
  const text = (name: string, content: string): RawEntry => ({ name, data: strToU8(content) });
  return makeZip([
    text('_rels/.rels', RELATIONS),
    text('xl/workbook.xml', '<workbook><sheets><sheet name="表" r:id="s"/></sheets></workbook>'),
    text('xl/_rels/workbook.xml.rels', BOOK_RELATIONS),
    text('xl/sharedStrings.xml', strings),
    typeof sheet === 'string' ? text('xl/worksheets/sheet1.xml', sheet) : sheet,
  ]);
}

export const packed = (name: string, content: Buffer, declared?: number): RawEntry => ({
  name,
  data: deflateRawSync(content, { level: 9 }),
  deflated: true,
  declared: declared ?? content.length,
});
const document = (data: Buffer, declared?: number): Buffer => makeZip([packed('word/document.xml', data, declared)]);
export const LAUGHS = `<!DOCTYPE x [<!ENTITY a "哈哈">${[...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>`;

export const thousandfold = () => document(Buffer.alloc(64 * MB, 0x20));
export const lyingSize = () => document(Buffer.alloc(64 * MB, 0x20), 1000);
export const escaping = () => makeZip([{ name: '../../etc/passwd', data: Buffer.alloc(1) }]);
export const tooManyParts = () =>
  makeZip(Array.from({ length: 60_000 }, (_, i) => ({ name: `${i}`, data: Buffer.alloc(0) })));
export const declaringTooMuch = () =>
  makeZip([
    packed('word/document.xml', Buffer.alloc(10), 10),
    ...Array.from({ length: 60 }, (_, i) => ({
      name: `word/media/${i}`,
      data: Buffer.alloc(4),
      deflated: true,
      declared: 0x00ffffff,
    })),
  ]);
export const archiveInside = () =>
  makeDocx({
    body: p('目标'),
    more: { 'word/embeddings/a.zip': new Uint8Array(makeZip([packed('a', Buffer.alloc(64 * MB))])) },
  });
export function partTwice(): Buffer {
  const twice = { name: 'word/document.xml', data: Buffer.from('<a/>') };
  return makeZip([twice, twice]);
}
/** Columns without end, and what more the sheet says of ranges. */
export const wideRange = (more: string) =>
  xlsx(
    `<worksheet><cols><col min="1" max="99999999"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>${more}</worksheet>`,
  );
export const endlessSheet = () =>
  xlsx(
    packed(
      'xl/worksheets/sheet1.xml',
      Buffer.from(`<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(4_000_000)}`),
    ),
  );
export const manyStrings = () =>
  makeZip([
    packed('xl/sharedStrings.xml', Buffer.from(`<sst>${'<si><t>目标</t></si>'.repeat(1_000_000)}</sst>`)),
    packed('xl/workbook.xml', Buffer.from('<workbook/>')),
    packed('xl/_rels/workbook.xml.rels', Buffer.from(BOOK_RELATIONS)),
  ]);
export const nestedDocx = () => makeDocx({ body: `${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}` });
export const laughingDocx = () =>
  makeDocx({
    body: '',
    more: {
      'word/document.xml': `${LAUGHS}<w:document><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`,
    },
  });
export const multiplyingPage = () =>
  Buffer.from(`<html><body>${Array.from({ length: 20_000 }, (_, i) => `<p><b id=${i}>`).join('')}`);
/** Its tree of pages holds itself. */
export const loopingPdf = () =>
  Buffer.from(
    makePdf([[{ text: '目标', x: 72, y: 700 }]])
      .toString('latin1')
      .replace('/Kids [7 0 R]', '/Kids [2 0 R]'),
    'latin1',
  );
export function inflatingPdf(): Buffer {
  const packedStream = deflateSync(Buffer.alloc(256 * MB, 'BT ET '), { level: 9 });
  const [before = '', after = ''] = makePdf([[]], { content: '@@' }).toString('latin1').split('@@');
  const head = before.replace(/<< \/Length 2 >>/u, `<< /Length ${packedStream.length} /Filter /FlateDecode >>`);
  return Buffer.concat([Buffer.from(head, 'latin1'), packedStream, Buffer.from(after, 'latin1')]);
}
