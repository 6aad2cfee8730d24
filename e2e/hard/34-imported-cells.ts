import { readTables } from '@gangmu/formats';
import { strToU8 } from 'fflate';
import { LAUGHS } from '../../packages/formats/src/testing/hostile-files.ts';
import { makeZip, type RawEntry } from '../../packages/formats/src/testing/make-zip.ts';
import { startServer } from '../start-server.ts';
import type { HardTest } from './frame/hard-test.ts';
import { firstOffice } from './frame/set-up-region.ts';

const RELATIONS =
  '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>';
const BOOK_RELATIONS =
  '<Relationships><Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="u" Type="x/styles" Target="styles.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="e" Type="x/externalLink" Target="file:///etc/passwd" TargetMode="External"/></Relationships>';
const STYLES = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const XXE = (target: string) => `<!DOCTYPE x [<!ENTITY j SYSTEM "${target}">]>`;
const HEADS = ['任务', '完成时限', '备注'];
const LETTERS = 'ABCDEFGH';

const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** A sheet of one row under the heads: its cells as they are written in XML, by letter. */
const sheetOf = (cells: string, heads: readonly string[] = HEADS, more = '', before = '') =>
  `${before}<worksheet><sheetData><row r="1">${heads.map((head, i) => inline(`${LETTERS[i]}1`, head)).join('')}</row>${cells}</sheetData>${more}</worksheet>`;
const row = (cells: string, n = 2) => `<row r="${n}">${cells}</row>`;

interface Book {
  readonly sheet: string;
  readonly workbook?: string;
  readonly strings?: string;
  readonly more?: readonly (readonly [string, string])[];
}
function book({
  sheet,
  workbook = '<workbook><sheets><sheet name="表" r:id="s"/></sheets></workbook>',
  strings = '<sst/>',
  more = [],
}: Book): Buffer {
  const text = (name: string, content: string): RawEntry => ({ name, data: strToU8(content) });
  return makeZip([
    text('_rels/.rels', RELATIONS),
    text('xl/workbook.xml', workbook),
    text('xl/_rels/workbook.xml.rels', BOOK_RELATIONS),
    text('xl/styles.xml', STYLES),
    text('xl/sharedStrings.xml', strings),
    text('xl/worksheets/sheet1.xml', sheet),
    ...more.map(([name, content]) => text(name, content)),
  ]);
}

interface Case {
  readonly name: string;
  readonly bytes: () => Buffer;
  /** The remark and the day as they must lie in the record; `error`: the row must be refused; `file`: the whole file. */
  readonly wants:
    | readonly [remark: string | null, day: string | null]
    | 'error'
    | 'file'
    | readonly ['file or', string];
  /** What must nowhere be seen. */
  readonly never?: RegExp;
}
const DATES_1904 = '<workbook><workbookPr date1904="1"/><sheets><sheet name="表" r:id="s"/></sheets></workbook>';
const one = (name: string, remark: string, wants: Case['wants'], more: Partial<Book> = {}): Case => ({
  name,
  bytes: () => book({ sheet: sheetOf(row(`${inline('A2', `${name}任务`)}${remark}`)), ...more }),
  wants,
});

const CASES: readonly Case[] = [
  one('公式有值', '<c r="C2" t="str"><f>HYPERLINK("http://x.invalid")</f><v>看这里</v></c>', ['看这里', null]),
  one('公式无值', '<c r="C2"><f>1+1</f></c>', 'error'),
  one('公式出错', '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'error'),
  one('动态交换', `<c r="C2" t="str"><f>cmd|'/c calc'!A0</f><v>文</v></c>`, ['文', null], {
    more: [
      [
        'xl/externalLinks/externalLink1.xml',
        '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
      ],
    ],
  }),
  one('外部链接', '<c r="C2" t="e"><f>[1]x!A1</f><v>#REF!</v></c>', 'error'),
  one('文字公式', inline('C2', '=cmd|x!A0'), ['=cmd|x!A0', null]),
  one('富文本', '<c r="C2" t="s"><v>0</v></c>', ['区发改局', null], {
    strings:
      '<sst><si><r><t>区发</t></r><r><rPr><b/></rPr><t>改局</t></r><rPh sb="0" eb="1"><t>注音</t></rPh></si></sst>',
  }),
  {
    name: '脚本链接',
    bytes: () =>
      book({
        sheet: sheetOf(
          row(`${inline('A2', '脚本链接任务')}${inline('C2', '看这里')}`),
          HEADS,
          '<hyperlinks><hyperlink ref="C2" location="javascript:alert(1)" tooltip="javascript:alert(2)"/></hyperlinks>',
        ),
      }),
    wants: ['看这里', null],
    never: /javascript:/u,
  },
  one('脚本文字', inline('C2', 'javascript:alert(1)'), ['javascript:alert(1)', null]),
  {
    name: '表内实体',
    bytes: () =>
      book({
        sheet: sheetOf(
          row(`${inline('A2', '表内实体任务')}${inline('C2', '&j;')}`),
          HEADS,
          '',
          XXE('file:///etc/passwd'),
        ),
      }),
    wants: 'file',
    never: /root:/u,
  },
  one('字串实体', '<c r="C2" t="s"><v>0</v></c>', 'file', {
    strings: `${XXE('file:///etc/passwd')}<sst><si><t>&j;</t></si></sst>`,
  }),
  one('字串大笑', '<c r="C2" t="s"><v>0</v></c>', 'file', { strings: `${LAUGHS}<sst><si><t>&j;</t></si></sst>` }),
  one('簿内实体', inline('C2', '好'), 'file', {
    workbook: `${XXE('http://127.0.0.1:9/x')}<workbook><sheets><sheet name="&j;" r:id="s"/></sheets></workbook>`,
  }),
  {
    name: '原型列头',
    bytes: () =>
      book({
        sheet: sheetOf(
          row(
            ['A', 'B', 'C', 'D', 'E']
              .map((letter) => inline(`${letter}2`, letter === 'A' ? '原型列头任务' : '{"polluted":"yes"}'))
              .join(''),
          ),
          ['任务', '__proto__', 'constructor', 'prototype.polluted', '__proto__.polluted'],
        ),
      }),
    wants: [null, null],
  },
  {
    name: '原型文字',
    bytes: () => book({ sheet: sheetOf(row(`${inline('A2', '__proto__')}${inline('C2', 'constructor')}`)) }),
    wants: ['constructor', null],
  },
  one('纪元一九零零', '<c r="B2" s="1"><v>46752</v></c>', [null, '2027-12-31']),
  one('纪元一九零四', '<c r="B2" s="1"><v>45290</v></c>', [null, '2027-12-31'], { workbook: DATES_1904 }),
  one('没有的一天', '<c r="B2" s="1"><v>60</v></c>', 'error'),
  one('负数的一天', '<c r="B2" s="1"><v>-1</v></c>', 'error'),
  one('无格式的数', '<c r="B2"><v>46752</v></c>', 'error'),
  {
    name: '合并',
    bytes: () =>
      book({
        sheet: sheetOf(
          `${row(`${inline('A2', '合并任务')}${inline('C2', '并在一起')}`)}${row(`${inline('A3', '合并任务二')}<c r="C3"/>`, 3)}`,
          HEADS,
          '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>',
        ),
      }),
    wants: ['并在一起', null],
  },
];

export const hardTest: HardTest = {
  number: 34,
  title: 'Cells that are more than their text, handed in as a ledger',
  criterion:
    'formulas, rich text, javascript: links, DDE, outside links, entities in any part, heads like __proto__, both calendars, merges: the literal text or an error of the row or file; no prototype changed; nothing fetched or read',
  async run({ folder, say }) {
    const server = await startServer('serve', { GANGMU_DATA: folder, GANGMU_REQUESTS_PER_ACCOUNT: '0' });
    const faults: string[] = [];
    const seen: Record<string, number> = { 'literal text': 0, 'row error': 0, 'file refused': 0 };
    try {
      const { ask, cookie, at } = await firstOffice(server);
      const form = (bytes: Uint8Array, name: string, more: Record<string, string> = {}) => {
        const data = new FormData();
        for (const [field, value] of Object.entries(more)) data.append(field, value);
        data.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name);
        return data;
      };
      const send = (method: string, path: string, body?: unknown) => ask(method, `${at}${path}`, body, { cookie });
      const plan = Buffer.from(
        '澄湖区行动计划（2026-2028年）\n一、发展\n1. 建设算力中心。到2027年，算力规模达到300P。\n',
      );
      const uploaded = await send('POST', '/plans', form(plan, '计划.txt', { role: 'own' }));
      const { planId, versionId } = uploaded.json<{ planId: string; versionId: string }>();
      const version = `/plans/${planId}/versions/${versionId}`;
      await send('POST', `${version}/accept-certain`);
      const read = (await send('GET', version)).json<{ drafts: { id: string; version: number; status: string }[] }>();
      for (const draft of read.drafts.filter((each) => each.status === 'open'))
        await send('PATCH', `/drafts/${draft.id}`, { version: draft.version, status: 'accepted' });
      const now = (await send('GET', version)).json<{ version: { version: number } }>();
      await send('POST', `${version}/confirmation`, { version: now.version.version });
      type Item = { title: string; remark: string | null; dueOn: string | null };
      const items = async () =>
        (await send('GET', `/plans/${planId}/ledgers/tasks?limit=500`)).json<{ rows: Item[] }>().rows;

      // What a reader in this very process leaves behind on the shapes that all objects share.
      const shapes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
      const shape = () => shapes.map((each) => Reflect.ownKeys(each).length).join();
      const before = shape();
      for (const { name, bytes, wants, never } of CASES) {
        const given = bytes();
        await readTables(given, `${name}.xlsx`).catch(() => {});
        const answer = await send('POST', `/plans/${planId}/imports`, form(given, `${name}.xlsx`));
        if (answer.status >= 500) faults.push(`${name}: ${answer.status}`);
        if (answer.status !== 201) {
          seen['file refused'] = (seen['file refused'] ?? 0) + 1;
          if (wants !== 'file') faults.push(`${name}: refused, ${answer.text.slice(0, 120)}`);
          continue;
        }
        const path = `/imports/${answer.json<{ id: string }>().id}`;
        const run = (await send('GET', path)).json<{
          version: number;
          check: { digest: string; counts: Record<string, number> };
        }>();
        const told = await send('GET', `${path}/rows?show=all`);
        const all = told.text + (await send('GET', path)).text;
        if (/root:|polluted":"?yes/u.test(all.replaceAll('{\\"polluted\\":\\"yes\\"}', '')) || never?.test(all))
          faults.push(`${name}: shows what it must not`);
        if (run.check.counts.error) {
          seen['row error'] = (seen['row error'] ?? 0) + 1;
          if (wants !== 'error') faults.push(`${name}: an error of the row, ${told.text.slice(0, 300)}`);
          continue;
        }
        if (wants === 'error' || wants === 'file') {
          faults.push(`${name}: taken, ${told.text.slice(0, 200)}`);
          continue;
        }
        await send('POST', `${path}/confirmation`, { version: run.version, digest: run.check.digest });
        for (let n = 0; n < 100 && (await send('GET', path)).json<{ status: string }>().status === 'running'; n += 1)
          await new Promise((resolve) => setTimeout(resolve, 50));
        const title = name === '原型文字' ? '__proto__' : `${name}任务`;
        const made = (await items()).find((each) => each.title === title);
        seen['literal text'] = (seen['literal text'] ?? 0) + 1;
        const lies = [made?.remark || null, made?.dueOn ?? null];
        if (!made || JSON.stringify(lies) !== JSON.stringify(wants))
          faults.push(`${name}: ${made ? JSON.stringify(lies) : 'not there'}, not ${JSON.stringify(wants)}`);
      }
      say(JSON.stringify(seen));
      const merged = (await items()).find((each) => each.title === '合并任务二');
      if (merged?.remark && merged.remark !== '并在一起') faults.push(`merged: ${merged.remark}`);
      if (shape() !== before || 'polluted' in {}) faults.push('a prototype was changed');
      const after = await send('GET', '/units');
      if (after.status !== 200) faults.push(`afterwards ${after.status}`);
      return {
        figure: `${CASES.length} workbooks: ${Object.entries(seen)
          .map(([what, n]) => `${n} ${what}`)
          .join(', ')}; prototypes as before; ${faults.length} faults ${faults.slice(0, 8).join('; ')}`,
        passed: faults.length === 0,
      };
    } finally {
      await server.stop();
    }
  },
};
