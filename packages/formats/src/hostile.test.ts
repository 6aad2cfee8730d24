import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentError } from './document-error.ts';
import type { Limits } from './limits.ts';
import { readDocument } from './read-document.ts';
import { makeDocx, p } from './testing/make-docx.ts';
import { makePdf } from './testing/make-pdf.ts';
import { makeZip, type RawEntry } from './testing/make-zip.ts';
import type { WorkerCommand } from './worker/worker-command.ts';

/** Generous, for machines with other work; the usual time is printed. A child alone takes about 0.4 s through tsx. */
const SOON_MS = 15_000;
const STEADY_BYTES = 64 * 1024 * 1024;
const MB = 1024 * 1024;

interface Outcome {
  readonly code: string;
  readonly detail: string | undefined;
}

/** Reads, and answers the code (`read` if it could be read); time and memory of this process must stay small. */
async function outcome(
  bytes: Uint8Array,
  name: string,
  options: { limits?: Partial<Limits>; worker?: WorkerCommand } = {},
): Promise<Outcome> {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  let result: Outcome = { code: 'read', detail: undefined };
  try {
    await readDocument(bytes, name, options);
  } catch (error) {
    expect(error).toBeInstanceOf(DocumentError);
    const { code, facts } = error as DocumentError;
    result = { code, detail: facts.detail };
  }
  const ms = Math.round(performance.now() - start);
  const grown = Math.round((process.memoryUsage().rss - before) / MB);
  console.log(
    `${expect.getState().currentTestName}: ${bytes.length} bytes, ${result.code}, ${ms} ms, parent +${grown} MB`,
  );
  expect(ms).toBeLessThan(SOON_MS);
  expect(process.memoryUsage().rss - before).toBeLessThan(STEADY_BYTES);
  return result;
}

const RELATIONS =
  '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>';
const BOOK_RELATIONS =
  '<Relationships><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>';

function xlsx(sheet: string | RawEntry, strings = '<sst><si><t>甲</t></si></sst>'): Buffer {
  const text = (name: string, content: string): RawEntry => ({ name, data: strToU8(content) });
  return makeZip([
    text('_rels/.rels', RELATIONS),
    text('xl/workbook.xml', '<workbook><sheets><sheet name="表" r:id="s"/></sheets></workbook>'),
    text('xl/_rels/workbook.xml.rels', BOOK_RELATIONS),
    text('xl/sharedStrings.xml', strings),
    typeof sheet === 'string' ? text('xl/worksheets/sheet1.xml', sheet) : sheet,
  ]);
}

const packed = (name: string, content: Buffer, declared?: number): RawEntry => ({
  name,
  data: deflateRawSync(content, { level: 9 }),
  deflated: true,
  declared: declared ?? content.length,
});
const document = (data: Buffer, declared?: number): Buffer => makeZip([packed('word/document.xml', data, declared)]);
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "哈哈">${[...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`).join('')}]>`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-worker-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
function worker(source: string): WorkerCommand {
  const path = join(folder, `${Math.abs(source.length * 31 + source.charCodeAt(3))}.mjs`);
  writeFileSync(path, source);
  return { arguments: [path] };
}

test('a part that inflates a thousandfold is stopped while it inflates', async () => {
  expect((await outcome(document(Buffer.alloc(64 * MB, 0x20)), '炸弹.docx')).code).toBe('bomb');
});

test('a part that declares less than it holds is counted all the same', async () => {
  expect((await outcome(document(Buffer.alloc(64 * MB, 0x20), 1000), '炸弹.docx')).code).toBe('bomb');
});

test('parts that declare more than the limit are not even inflated', async () => {
  const entries = [packed('word/document.xml', Buffer.alloc(10), 10)];
  for (let i = 0; i < 60; i++)
    entries.push({ name: `word/media/${i}`, data: Buffer.alloc(4), deflated: true, declared: 0x00ffffff });
  expect(await outcome(makeZip(entries), '炸弹.docx')).toEqual({ code: 'bomb', detail: 'declared' });
});

test('sixty thousand parts are too many', async () => {
  const entries = Array.from({ length: 60_000 }, (_, i) => ({ name: `${i}`, data: Buffer.alloc(0) }));
  expect((await outcome(makeZip(entries), '炸弹.docx')).code).toBe('bomb');
});

test('an archive inside is not opened', async () => {
  const inner = makeZip([packed('a', Buffer.alloc(64 * MB))]);
  const bytes = makeDocx({ body: p('目标'), more: { 'word/embeddings/a.zip': new Uint8Array(inner) } });
  expect((await outcome(bytes, '嵌套.docx')).code).toBe('read');
});

test('one part twice is refused: programs would read different ones', async () => {
  const twice = { name: 'word/document.xml', data: Buffer.from('<a/>') };
  expect(await outcome(makeZip([twice, twice]), '两份.docx')).toEqual({ code: 'damaged', detail: 'a part twice' });
});

test('a path out of the archive is refused', async () => {
  expect((await outcome(makeZip([{ name: '../../etc/passwd', data: Buffer.alloc(1) }]), '路径.docx')).code).toBe(
    'damaged',
  );
});

test.each([
  [
    'document.xml',
    makeDocx({
      body: '',
      more: {
        'word/document.xml': `${LAUGHS}<w:document><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`,
      },
    }),
  ],
  ['styles.xml', makeDocx({ body: p('目标'), more: { 'word/styles.xml': `${LAUGHS}<w:styles>&j;</w:styles>` } })],
  [
    'an external entity',
    makeDocx({
      body: '',
      more: {
        'word/document.xml':
          '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>',
      },
    }),
  ],
  ['shared strings', xlsx('<worksheet><sheetData/></worksheet>', `${LAUGHS}<sst><si><t>&j;</t></si></sst>`)],
  ['a doctype without entities', makeDocx({ body: '', more: { 'word/document.xml': '<!DOCTYPE x><w:document/>' } })],
])('entities are refused: %s', async (_, bytes) => {
  expect((await outcome(bytes, '实体')).code).toBe('entities');
});

test('an entity that nobody declared is damage', async () => {
  expect((await outcome(makeDocx({ body: p('&lol;') }), '实体.docx')).code).toBe('damaged');
});

test('elements nested a hundred thousand deep are refused', async () => {
  const body = `${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`;
  expect((await outcome(makeDocx({ body }), '嵌套.docx')).code).toBe('too-complex');
});

test.each([
  ['a merge of the whole sheet', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
  ['a validation of a million rows', '<dataValidations><dataValidation sqref="A1:Z1048576"/></dataValidations>'],
  ['a merge that is no range', '<mergeCells><mergeCell ref="A1:ZZZ99999999"/></mergeCells>'],
])('%s costs nothing', async (_, more) => {
  const sheet = `<worksheet><cols><col min="1" max="99999999"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>${more}</worksheet>`;
  expect((await outcome(xlsx(sheet), '区域.xlsx')).code).toBe('read');
});

test('two cells at opposite corners are a table of four', async () => {
  const cell = (r: string): string => `<row r="${r.replace(/\D/gu, '')}"><c r="${r}"><v>1</v></c></row>`;
  const bytes = xlsx(`<worksheet><sheetData>${cell('A1')}${cell('XFD1048576')}</sheetData></worksheet>`);
  expect((await readDocument(bytes, '角.xlsx')).tables[0]).toMatchObject({ rows: 2, columns: 2 });
});

test('cells along the diagonal would make a table too large, and are refused', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => {
    let letters = '';
    for (let n = i + 1; n > 0; n = Math.floor((n - 1) / 26))
      letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
    return `<row r="${i + 1}"><c r="${letters}${i + 1}"><v>1</v></c></row>`;
  });
  expect((await outcome(xlsx(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`), '斜.xlsx')).code).toBe(
    'too-complex',
  );
});

test('a row number beyond the sheet is damage', async () => {
  expect(
    (
      await outcome(
        xlsx('<worksheet><sheetData><row r="99999999"><c><v>1</v></c></row></sheetData></worksheet>'),
        '行.xlsx',
      )
    ).code,
  ).toBe('damaged');
});

test('a sheet of 200 MB without addresses is stopped', async () => {
  const rows = Buffer.from(`<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(4_000_000)}`);
  expect((await outcome(xlsx(packed('xl/worksheets/sheet1.xml', rows)), '大.xlsx')).code).toBe('bomb');
});

test('a million shared strings are read or refused in time', async () => {
  const strings = `<sst>${'<si><t>目标</t></si>'.repeat(1_000_000)}</sst>`;
  const bytes = makeZip([
    packed('xl/sharedStrings.xml', Buffer.from(strings)),
    packed('xl/workbook.xml', Buffer.from('<workbook/>')),
    packed('xl/_rels/workbook.xml.rels', Buffer.from(BOOK_RELATIONS)),
  ]);
  expect(['empty', 'bomb']).toContain((await outcome(bytes, '串.xlsx')).code);
});

test('names like __proto__ change nothing', async () => {
  const bytes = makeDocx({
    body: `<w:p __proto__="x" constructor="y"><w:r><w:t>目标</w:t></w:r></w:p>`,
    styles: '<w:style w:styleId="__proto__" w:type="paragraph"><w:name w:val="constructor"/></w:style>',
  });
  expect((await outcome(bytes, '原型.docx')).code).toBe('read');
  expect(({} as Record<string, unknown>).val).toBeUndefined();
});

test('a page nested without end is refused', async () => {
  expect((await outcome(Buffer.from(`<html><body>${'<div>'.repeat(50_000)}文`), '深.html')).code).toBe('too-complex');
});

test('a page whose elements multiply in the parser is stopped by the clock or the memory limit', async () => {
  const page = `<html><body>${Array.from({ length: 20_000 }, (_, i) => `<p><b id=${i}>`).join('')}`;
  const { code } = await outcome(Buffer.from(page), '慢.html', { limits: { timeMs: 1500 } });
  expect(['timed-out', 'out-of-memory', 'too-complex']).toContain(code);
});

test('a pdf of many pages and objects that point at each other is refused or read in time', async () => {
  const bytes = makePdf([[{ text: '目标', x: 72, y: 700 }]]);
  const loop = Buffer.from(bytes.toString('latin1').replace('/Kids [7 0 R]', '/Kids [2 0 R]'), 'latin1');
  expect((await outcome(loop, '环.pdf', { limits: { timeMs: 1500 } })).code).not.toBe('read');
});

test('a pdf whose stream inflates a thousandfold is stopped by the clock or the memory limit', async () => {
  const packedStream = deflateSync(Buffer.alloc(256 * MB, 'BT ET '), { level: 9 });
  const [before = '', after = ''] = makePdf([[]], { content: '@@' }).toString('latin1').split('@@');
  const head = before.replace(/<< \/Length 2 >>/u, `<< /Length ${packedStream.length} /Filter /FlateDecode >>`);
  const bytes = Buffer.concat([Buffer.from(head, 'latin1'), packedStream, Buffer.from(after, 'latin1')]);
  const { code } = await outcome(bytes, '炸弹.pdf', { limits: { timeMs: 2000 } });
  expect(['timed-out', 'out-of-memory', 'no-text', 'damaged', 'crashed']).toContain(code);
});

test('a child that fills its heap is told as out of memory', async () => {
  const source = "const all=[];process.stdin.resume();for(;;)all.push(new Array(1e5).fill('x'+Math.random()));";
  expect(
    (
      await outcome(makeDocx({ body: p('目标') }), '堆.docx', {
        worker: worker(source),
        limits: { memoryBytes: 96 * MB },
      })
    ).code,
  ).toBe('out-of-memory');
});

test.runIf(process.platform === 'linux')(
  'a child that fills buffers outside its heap is told as out of memory',
  async () => {
    const source = 'const all=[];setInterval(()=>all.push(Buffer.alloc(16*1048576,1)),5);';
    expect(
      (
        await outcome(makeDocx({ body: p('目标') }), '外.docx', {
          worker: worker(source),
          limits: { memoryBytes: 192 * MB },
        })
      ).code,
    ).toBe('out-of-memory');
  },
);

test.each([
  ['throws', "throw new TypeError('不应出现在答复里')", 'crashed'],
  ['ends without an answer', 'process.exit(0)', 'crashed'],
  ['answers nonsense', 'process.stdout.write(\'{"kind":\')', 'crashed'],
  ['answers an unknown code', 'process.stdout.write(\'{"kind":"refused","code":"x","facts":{}}\')', 'crashed'],
  ['hangs', 'for(;;);', 'timed-out'],
  ['floods', 'const b=Buffer.alloc(1e6,97);const w=()=>process.stdout.write(b,w);w()', 'too-complex'],
])('a child that %s does no harm', async (_, source, code) => {
  const bytes = makeDocx({ body: p('目标') });
  const start = performance.now();
  await expect(
    readDocument(bytes, '子.docx', { worker: worker(source), limits: { timeMs: code === 'timed-out' ? 700 : 8000 } }),
  ).rejects.toMatchObject({ code });
  expect(performance.now() - start).toBeLessThan(9000);
});

test('the child sees nothing of our environment', async () => {
  process.env.GANGMU_SECRET = '机密';
  const source =
    'process.stdout.write(JSON.stringify({kind:"refused",code:"damaged",facts:{detail:Object.keys(process.env).sort().join()}}))';
  const error = await readDocument(makeDocx({ body: p('目标') }), '环境.docx', { worker: worker(source) }).catch(
    (reason: DocumentError) => reason,
  );
  expect((error as DocumentError).facts.detail).not.toContain('GANGMU_SECRET');
  expect((error as DocumentError).facts.detail).not.toContain('NODE_OPTIONS');
});
