import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const TEXT = '一、总体目标\r\n到2029年，产值达到80亿元，“两业”融合①。\n';
const utf16 = (text: string, big: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
/** GB18030 by the inverse of the decoder, two-byte characters only. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && !table.has(character)) table.set(character, [high, low]);
    }
  }
  return Buffer.from([...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : (table.get(one) ?? []))));
}

test('UTF-8 is the same string that readFileSync gives, byte order mark included', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-'));
  try {
    for (const text of [TEXT, `\ufeff${TEXT}`, '2029', '📈增长'.repeat(3)]) {
      const path = join(folder, 'a.txt');
      writeFileSync(path, text, 'utf8');
      expect(decodeText(readFileSync(path))).toEqual({
        kind: 'text',
        encoding: 'utf-8',
        text: readFileSync(path, 'utf8'),
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['gb18030', gbk(TEXT)],
  ['utf-16le', utf16(TEXT, false)],
  ['utf-16be', utf16(TEXT, true)],
] as const)('%s without a mark is told by its bytes', (encoding, bytes) => {
  expect(decodeText(bytes)).toEqual({ kind: 'text', encoding, text: TEXT });
});

test.each([
  ['utf-16le', utf16(`\ufeff${TEXT}`, false)],
  ['utf-16be', utf16(`\ufeff${TEXT}`, true)],
] as const)('%s with a mark keeps the mark as a character', (encoding, bytes) => {
  expect(decodeText(bytes)).toEqual({ kind: 'text', encoding, text: `\ufeff${TEXT}` });
});

test('GB18030 characters of four bytes are read', () => {
  const bytes = Buffer.concat([gbk('新建㐂桥，投资'), Buffer.from([0x82, 0x35, 0x95, 0x35]), gbk('三亿元。')]);
  const decoded = decodeText(bytes);
  expect(decoded).toMatchObject({ kind: 'text', encoding: 'gb18030' });
});

test('UTF-8 with a few damaged bytes stays UTF-8 and does not become nonsense in GB18030', () => {
  const bytes = Buffer.from('建设园区，引进企业。'.repeat(50), 'utf8');
  bytes[300] = 0xff;
  const decoded = decodeText(bytes);
  expect(decoded).toEqual({ kind: 'text', encoding: 'utf-8', text: bytes.toString('utf8') });
});

test('a last character cut in two is told as cut', () => {
  expect(decodeText(Buffer.from(TEXT.trim(), 'utf8').subarray(0, -1)).kind).toBe('cut');
  expect(decodeText(gbk(TEXT.trim()).subarray(0, -1)).kind).toBe('cut');
  expect(decodeText(utf16(`\ufeff${TEXT}`, false).subarray(0, -1)).kind).toBe('cut');
});

test.each([
  ['zeros', Buffer.alloc(100)],
  ['noise', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff))],
  ['controls', Buffer.from('\u0001\u0002\u0003\u0004 ok')],
  ['noise without zeros', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff || 1))],
])('%s are no text', (_, bytes) => {
  expect(decodeText(bytes).kind).toBe('binary');
});
