import { expect, test } from 'vitest';
import { DOCUMENT_ERROR_CODES, DocumentError } from './document-error.ts';
import { describeDocumentError } from './error-messages.ts';
import { placeAt } from './place-at.ts';
import { readDocument } from './read-document.ts';
import { makeDocx, p } from './testing/make-docx.ts';
import { makeOle } from './testing/make-ole.ts';
import { makePdf } from './testing/make-pdf.ts';
import { makeZip } from './testing/make-zip.ts';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

async function refusal(bytes: Uint8Array, name: string): Promise<DocumentError> {
  const error = await readDocument(bytes, name).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DocumentError);
  return error as DocumentError;
}

test('text is read here, untouched, with lines as places', async () => {
  const text = '\ufeff一、目标\r\n到2029年，达到80亿元。\n';
  const document = await readDocument(utf8(text), '计划.txt');
  expect(document).toMatchObject({ kind: 'source-document', name: '计划.txt', format: 'txt', text });
  expect(placeAt(document, text.indexOf('80'))).toEqual({ line: 2 });
});

test.each([
  ['-', utf8('一、目标'), 'txt'],
  ['计划.text', utf8('一、目标'), 'txt'],
  ['计划', utf8('<!DOCTYPE html><p>一、目标</p>'), 'html'],
  ['-', utf8('<div>一、目标</div>'), 'html'],
  ['计划.MD', utf8('# 目标'), 'md'],
  ['计划.txt', utf8('<p>文中有标签</p>'), 'txt'],
  ['计划.docm', makeDocx({ body: p('一、目标') }), 'docx'],
  ['2023.18号', makeDocx({ body: p('一、目标') }), 'docx'],
])('the content decides where the name claims nothing else: %s', async (name, bytes, format) => {
  expect((await readDocument(bytes, name)).format).toBe(format);
});

test.each([
  ['计划.docx', makePdf([[{ text: '目标', x: 72, y: 700 }]]), 'docx', 'pdf'],
  ['计划.pdf', makeDocx({ body: p('目标') }), 'pdf', 'docx'],
  ['计划.doc', makeDocx({ body: p('目标') }), 'doc', 'docx'],
  ['计划.xlsx', makeDocx({ body: p('目标') }), 'xlsx', 'docx'],
  ['计划.txt', makeDocx({ body: p('目标') }), 'txt', 'docx'],
  ['计划.docx', utf8('一、目标'), 'docx', 'txt'],
  ['计划.txt', utf8('<!doctype html><p>目标</p>'), 'txt', 'html'],
  ['计划.doc', utf8('<html><body>目标</body></html>'), 'doc', 'html'],
  ['计划.html', utf8('一、目标，没有标签。'), 'html', 'txt'],
  ['计划.docx', makeOle({ WordDocument: Buffer.alloc(4096) }), 'docx', 'doc'],
])('a wrong extension is told with both kinds: %s', async (name, bytes, claimed, found) => {
  const error = await refusal(bytes, name);
  expect([error.code, error.facts.claimed, error.facts.found]).toEqual(['wrong-extension', claimed, found]);
});

test.each([
  ['nothing', Buffer.alloc(0), '计划.docx', 'empty'],
  ['blanks', utf8('\ufeff \r\n\u3000'), '计划.txt', 'empty'],
  ['a Word document without text', makeDocx({ body: p('') }), '计划.docx', 'empty'],
  ['a page without text', utf8('<html><body><script>1</script></body></html>'), '计划.html', 'empty'],
  ['an image', PNG, '计划.png', 'not-a-document'],
  ['an image by another name', PNG, '计划.docx', 'not-a-document'],
  ['noise', Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7919) & 0xff)), '计划.txt', 'not-a-document'],
  ['an archive', makeZip([{ name: '计划.txt', data: utf8('目标') }]), '计划.zip', 'not-a-document'],
  [
    'a presentation',
    makeZip([{ name: 'ppt/presentation.xml', data: utf8('<a/>') }]),
    '计划.pptx',
    'unsupported-format',
  ],
  ['an OFD document', makeZip([{ name: 'OFD.xml', data: utf8('<a/>') }]), '计划.ofd', 'unsupported-format'],
  ['a legacy workbook', makeOle({ Workbook: Buffer.alloc(10) }), '计划.xls', 'unsupported-format'],
  ['rich text', utf8('{\\rtf1 a}'), '计划.rtf', 'unsupported-format'],
  ['a single-file page', utf8('From: x\r\nMIME-Version: 1.0\r\n\r\n'), '计划.mht', 'unsupported-format'],
  [
    'a docx with a password',
    makeOle({ EncryptionInfo: Buffer.alloc(10), EncryptedPackage: Buffer.alloc(10) }),
    '计划.docx',
    'encrypted',
  ],
  ['an xlsx with a password', makeOle({ EncryptedPackage: Buffer.alloc(10) }), '计划.xlsx', 'encrypted'],
  [
    'a doc with a password',
    makeOle({ WordDocument: Buffer.from([0xec, 0xa5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]) }),
    '计划.doc',
    'encrypted',
  ],
  [
    'an archive with a password',
    makeZip([{ name: 'word/document.xml', data: utf8('x'), encrypted: true }]),
    '计划.docx',
    'encrypted',
  ],
  ['text cut in a character', utf8('一、目标').subarray(0, -1), '计划.txt', 'truncated'],
  ['half a docx', makeDocx({ body: p('目标'.repeat(999)) }).subarray(0, 900), '计划.docx', 'truncated'],
  ['half a doc', makeOle({ WordDocument: Buffer.alloc(4096) }).subarray(0, 2600), '计划.doc', 'truncated'],
  ['half a pdf', makePdf([[{ text: '目标', x: 72, y: 700 }]]).subarray(0, 900), '计划.pdf', 'truncated'],
  ['a doc of zeros', makeOle({ WordDocument: Buffer.alloc(4096) }), '计划.doc', 'damaged'],
] as const)('%s gets its code and messages that say what to do', async (_, bytes, name, code) => {
  const error = await refusal(bytes, name);
  expect(error.code).toBe(code);
  for (const language of ['zh', 'en'] as const) {
    const { what, todo } = describeDocumentError(error, language);
    expect(what.length).toBeGreaterThan(8);
    expect(todo.length).toBeGreaterThan(8);
    expect(what + todo).not.toMatch(/undefined|NaN|\[object/u);
  }
});

test('a file over the limit is refused before anything is read', async () => {
  const error = await refusal(Buffer.alloc(50 * 1024 * 1024 + 1, 0x61), '计划.txt');
  expect(error.code).toBe('too-large');
  expect(describeDocumentError(error, 'zh').what).toContain('50 MB');
});

test('every code has its messages in both languages, with and without facts', () => {
  for (const code of DOCUMENT_ERROR_CODES) {
    for (const facts of [{}, { claimed: 'docx', found: 'pdf', actual: 1e9, limit: 2e8 }]) {
      const error = new DocumentError(code, '计划.docx', facts);
      expect(describeDocumentError(error, 'zh').what).toMatch(/[\p{Script=Han}]/u);
      expect(describeDocumentError(error, 'en').what).not.toMatch(/[\p{Script=Han}]/u);
    }
  }
});

test('a child that cannot allocate is told with the limit in the message', async () => {
  const error = new DocumentError('out-of-memory', '计划.xlsx', { limit: 512 * 1024 * 1024 });
  expect(describeDocumentError(error, 'zh').what).toContain('512 MB');
});
