import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentError } from './document-error.ts';
import type { Limits } from './limits.ts';
import { readDocument } from './read-document.ts';
import {
  archiveInside,
  declaringTooMuch,
  endlessSheet,
  escaping,
  inflatingPdf,
  LAUGHS,
  laughingDocx,
  loopingPdf,
  lyingSize,
  manyStrings,
  multiplyingPage,
  nestedDocx,
  partTwice,
  thousandfold,
  tooManyParts,
  wideRange,
  xlsx,
} from './testing/hostile-files.ts';
import { makeDocx, p } from './testing/make-docx.ts';
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
  expect((await outcome(thousandfold(), '炸弹.docx')).code).toBe('bomb');
});

test('a part that declares less than it holds is counted all the same', async () => {
  expect((await outcome(lyingSize(), '炸弹.docx')).code).toBe('bomb');
});

test('parts that declare more than the limit are not even inflated', async () => {
  expect(await outcome(declaringTooMuch(), '炸弹.docx')).toEqual({ code: 'bomb', detail: 'declared' });
});

test('sixty thousand parts are too many', async () => {
  expect((await outcome(tooManyParts(), '炸弹.docx')).code).toBe('bomb');
});

test('an archive inside is not opened', async () => {
  expect((await outcome(archiveInside(), '嵌套.docx')).code).toBe('read');
});

test('one part twice is refused: programs would read different ones', async () => {
  expect(await outcome(partTwice(), '两份.docx')).toEqual({ code: 'damaged', detail: 'a part twice' });
});

test('a path out of the archive is refused', async () => {
  expect((await outcome(escaping(), '路径.docx')).code).toBe('damaged');
});

test.each([
  ['document.xml', laughingDocx()],
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
  expect((await outcome(nestedDocx(), '嵌套.docx')).code).toBe('too-complex');
});

test.each([
  ['a merge of the whole sheet', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'],
  ['a validation of a million rows', '<dataValidations><dataValidation sqref="A1:Z1048576"/></dataValidations>'],
  ['a merge that is no range', '<mergeCells><mergeCell ref="A1:ZZZ99999999"/></mergeCells>'],
])('%s costs nothing', async (_, more) => {
  expect((await outcome(wideRange(more), '区域.xlsx')).code).toBe('read');
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
  expect((await outcome(endlessSheet(), '大.xlsx')).code).toBe('bomb');
});

test('a million shared strings are read or refused in time', async () => {
  expect(['empty', 'bomb']).toContain((await outcome(manyStrings(), '串.xlsx')).code);
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
  const { code } = await outcome(multiplyingPage(), '慢.html', { limits: { timeMs: 1500 } });
  expect(['timed-out', 'out-of-memory', 'too-complex']).toContain(code);
});

test('a pdf of many pages and objects that point at each other is refused or read in time', async () => {
  expect((await outcome(loopingPdf(), '环.pdf', { limits: { timeMs: 1500 } })).code).not.toBe('read');
});

test('a pdf whose stream inflates a thousandfold is stopped by the clock or the memory limit', async () => {
  const { code } = await outcome(inflatingPdf(), '炸弹.pdf', { limits: { timeMs: 2000 } });
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
