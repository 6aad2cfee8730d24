import type { FileKind } from './file-kind.ts';
import type { Decoded } from './text/decode-text.ts';

type Signature = readonly [FileKind, string, number?];

/** Magic bytes in Latin-1, with the offset they stand at. */
const SIGNATURES: readonly Signature[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', '{\\rtf'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['tiff', 'II*\x00'],
  ['tiff', 'MM\x00*'],
  ['webp', 'WEBP', 8],
  ['gzip', '\x1f\x8b\x08'],
  ['rar', 'Rar!\x1a\x07'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['program', '\x7fELF'],
  ['program', 'MZ\x90\x00'],
  ['media', 'ftyp', 4],
  ['media', 'ID3'],
  ['media', 'OggS'],
  ['media', 'RIFF'],
];

/** Some writers put a few bytes before the header of a pdf, and readers look this far. */
const PDF_HEADER_WITHIN = 1024;

/** What the first bytes say, if they say anything; text has no signature. */
export function sniffBytes(bytes: Buffer): FileKind | undefined {
  const head = bytes.subarray(0, PDF_HEADER_WITHIN).toString('latin1');
  for (const [kind, magic, at = 0] of SIGNATURES) if (head.startsWith(magic, at)) return kind;
  if (head.startsWith('BM') && bytes.length > 26 && bytes.readUInt32LE(2) === bytes.length) return 'bmp';
  if (head.includes('%PDF-')) return 'pdf';
  return undefined;
}

const PAGE = /^<(?:!doctype\s+html|html|head|body|meta|title)\b/iu;
const ANY_TAG =
  /<\/?(?:p|div|span|table|tr|td|h[1-6]|br|ul|ol|li|a|article|section|font|center|strong|b)\b[^<>]{0,2000}>/iu;
const FRAGMENT = /^<(?:p|div|span|table|h[1-6]|article|section|center|font|link|script|style)\b/iu;

/** What stands behind an XML declaration and comments. Walks with indexOf: an expression over comments backtracks. */
function firstTag(text: string): string {
  const blanks = /[\ufeff\s]*/uy;
  const skipBlanks = (from: number): number => {
    blanks.lastIndex = from;
    blanks.test(text);
    return blanks.lastIndex;
  };
  let at = skipBlanks(0);
  if (text.startsWith('<?xml', at)) {
    const end = text.slice(at, at + 300).indexOf('?>');
    if (end !== -1) at = skipBlanks(at + end + 2);
  }
  while (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    if (end === -1) return '';
    at = skipBlanks(end + 3);
  }
  return text.slice(at, at + 100);
}

/**
 * What a text is. A page is told by its first tag; a fragment of one only counts where the name says html or says
 * nothing, because plain text and Markdown may hold tags as well.
 */
export function sniffText(decoded: Extract<Decoded, { kind: 'text' }>, claimed: FileKind | undefined): FileKind {
  const head = decoded.text.slice(0, 4000).replace(/^[\ufeff\s]+/u, '');
  if (
    /^<\?xml[^>]{0,200}\?>\s*(?:<\?mso-application[^>]{0,200}\?>\s*)?<(?:\w{1,20}:)?(?:wordDocument|package|Workbook)\b/u.test(
      head,
    )
  ) {
    return 'word-xml';
  }
  if (PAGE.test(firstTag(decoded.text))) return 'html';
  if (/^(?:[\w-]{1,40}:[^\n]{0,300}\n){0,20}?MIME-Version:/iu.test(head)) return 'mhtml';
  if (claimed === 'html') return ANY_TAG.test(decoded.text.slice(0, 200_000)) ? 'html' : 'txt';
  if (claimed === undefined && FRAGMENT.test(head)) return 'html';
  return claimed === 'md' ? 'md' : 'txt';
}
