import { createClient } from '@gangmu/contract';
import { strFromU8, unzipSync } from 'fflate';
import { startServer } from '../start-server.ts';
import type { HardTest } from './frame/hard-test.ts';
import { officeClient } from './frame/office-client.ts';
import { actingParts, csvRows, lookAtSheets, NUMBER, RISKY } from './frame/read-back.ts';
import { setUpRegion } from './frame/set-up-region.ts';

const HEADS = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '\t=',
  '\r=',
  '\0=',
  ' =',
  '\u3000＝',
  "'=",
  "''+",
  '\u00a0@',
];
const TAILS = ['1+1', `cmd|' /C calc'!A0`, 'SUM(A1:A9)', 'HYPERLINK("http://x.invalid","点")'];
const TEXTS = HEADS.flatMap((head) => TAILS.map((tail) => `${head}${tail}`));
/** Figures with their signs: they stay figures. */
const FIGURES = ['-4.125', '-12%', '+3', '-0.5'];
const LEDGERS = ['tasks', 'named', 'indicators', 'pilots', 'innovations'] as const;

export const hardTest: HardTest = {
  number: 33,
  title: 'Texts that a spreadsheet would take for a formula, in all that is exported',
  criterion:
    '= + - @ tab, break, NUL, full-width, behind blanks and apostrophes: an apostrophe before them in CSV, typed and marked text in xlsx, no field in docx; numbers below zero stay numbers; exported, imported and read again they are the same, but for blanks at their ends',
  async run({ folder, say }) {
    const server = await startServer('serve', { GANGMU_DATA: folder, GANGMU_REQUESTS_PER_ACCOUNT: '0' });
    const faults: string[] = [];
    try {
      const office = await officeClient(server.address, '指挥办主任', await setUpRegion(server));
      const client = createClient({
        baseUrl: server.address,
        headers: () => ({ cookie: office.cookie, origin: server.address }),
      });
      const params = { regionId: office.regionId };
      let [taken, refused] = [0, 0];
      const put = async <T>(work: Promise<T>): Promise<T | null> => {
        try {
          const made = await work;
          taken += 1;
          return made;
        } catch {
          refused += 1;
          return null;
        }
      };
      const units: string[] = [];
      for (const text of TEXTS.slice(0, 64)) {
        const unit = await put(client.units.add({ params, body: { name: text, shortName: text.slice(0, 30) } }));
        if (unit) units.push(unit.id);
        await put(client.people.add({ params, body: { name: text.slice(0, 40), phone: text.slice(0, 40) } }));
      }
      const newPlan = async (name: string, clauses: number) => {
        const text = [
          `${name}行动计划（2026-2028年）`,
          '一、发展',
          ...Array.from(
            { length: clauses },
            (_, i) => `${i + 1}. 建设第${i}号中心。到2027年，第${i}号中心达到${30 + i}家。（牵头单位：区科技局）`,
          ),
        ];
        const made = await client.plans.upload({
          params,
          file: new Blob([text.join('\n')]),
          fileName: '计划.txt',
          form: { role: 'own' },
        });
        const one = { params: { ...params, ...made } };
        await client.versions.acceptCertain(one);
        for (const [i, draft] of (await client.versions.read(one)).drafts.entries())
          await put(
            client.drafts.decide({
              params: { ...params, draftId: draft.id },
              body: {
                version: draft.version,
                ...(clauses > 1
                  ? { status: 'accepted', title: `${TEXTS[i % TEXTS.length]}之${i}` }
                  : { status: 'dropped', reason: '不用' }),
              },
            }),
          );
        const { version } = await client.versions.read(one);
        await client.versions.confirm({ ...one, body: { version: version.version } });
        return { planId: made.planId, versionId: made.versionId };
      };
      const given = await newPlan('澄湖区', TEXTS.length);
      const rowsOf = async (planId: string, ledger: (typeof LEDGERS)[number]) =>
        (await client.ledgers.rows({ params: { ...params, planId, ledger }, query: { limit: 500 } })).rows;
      for (const ledger of ['tasks', 'indicators'] as const)
        for (const [i, row] of (await rowsOf(given.planId, ledger)).entries()) {
          const [text, more] = [TEXTS[i % TEXTS.length] as string, TEXTS[(i * 7 + 3) % TEXTS.length] as string];
          const edited = await put(
            client.items.edit({
              params,
              body: {
                changes: [
                  {
                    id: row.id,
                    version: row.version,
                    measures: [text, more],
                    remark: i % 9 === 8 ? (FIGURES[i % 4] as string) : more,
                    innovationSource: text,
                  },
                ],
              },
            }),
          );
          const version = edited?.rows[0]?.version ?? row.version;
          await put(
            client.items.schedule({
              params,
              body: {
                changes: [
                  {
                    id: row.id,
                    version,
                    goals: [{ year: 2026, words: text, value: null }],
                    milestones: ([1, 2, 3, 4] as const).map((quarter) => ({
                      year: 2026,
                      quarter,
                      words: more,
                      value: null,
                      share: null,
                    })),
                  },
                ],
              },
            }),
          );
        }
      say(`${taken} writes taken, ${refused} refused`);

      // Out and in again: what another plan takes over is what stood in the first.
      // Blanks at the ends are no part of a cell that is read, and a break is a break.
      const plain = (text: string) => text.replace(/\r\n?/gu, '\n').trim();
      const told = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
        Object.fromEntries(
          rows.map(({ title, measures, remark, goals, milestones }) => [
            title,
            JSON.stringify([
              measures.map(plain),
              plain(remark ?? ''),
              goals.map((one) => plain(one.words)),
              milestones.map((one) => plain(one.words)),
            ]),
          ]),
        );
      const before = told(await rowsOf(given.planId, 'tasks'));
      let back = 0;
      for (const format of ['csv', 'xlsx'] as const) {
        const { planId } = await newPlan(`${format}望川区`, 1);
        const file = await client.exports.ledger({
          params: { ...params, planId: given.planId, ledger: 'tasks' },
          body: { format },
        });
        const { id: importId } = await client.imports.uploadLedger({
          params: { ...params, planId },
          file,
          fileName: `台账.${format}`,
          form: {},
        });
        const one = { params: { ...params, importId } };
        const run = await client.imports.get(one);
        const wrong = await client.imports.rows({ ...one, query: { show: 'errors', from: 0, limit: 5 } });
        if (wrong.matching > 0)
          faults.push(
            `${format}: ${wrong.matching} rows refused: ${JSON.stringify(wrong.rows[0]?.issues.map((issue) => issue.message))}`,
          );
        await client.imports.confirm({ ...one, body: { version: run.version, digest: run.check?.digest ?? '' } });
        for (let n = 0; n < 200 && (await client.imports.get(one)).status === 'running'; n += 1)
          await new Promise((resolve) => setTimeout(resolve, 100));
        const after = told(await rowsOf(planId, 'tasks'));
        for (const [title, cells] of Object.entries(before)) {
          if (after[title] === cells) back += 1;
          else
            faults.push(
              `${format}: ${JSON.stringify(title)} ${cells.slice(0, 200)} came back as ${after[title]?.slice(0, 200)}`,
            );
        }
      }
      // Not before: of two names alike but for their width, a list does not say which is meant.
      for (const [i, { id, version }] of (await rowsOf(given.planId, 'tasks')).entries()) {
        const assignment = { leadUnitId: units[i % units.length] as string };
        await put(client.items.assign({ params, body: { changes: [{ id, version, assignment }] } }));
      }

      const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
      const tally = { guarded: 0, marked: 0, cells: 0, files: 0, figures: 0 };
      const lookAtCsv = (name: string, text: string): void => {
        tally.files += 1;
        for (const cell of csvRows(text).flat()) {
          tally.cells += 1;
          if (NUMBER.test(cell)) tally.figures += /^[+-]/u.test(cell) ? 1 : 0;
          else if (RISKY.test(cell)) faults.push(`${name}: ${JSON.stringify(cell.slice(0, 40))} stands bare`);
          else if (/^'+[\s\u3000\u00a0]*[=+\-@＝＋－＠]/u.test(cell)) tally.guarded += 1;
          if (cell.includes('\0')) faults.push(`${name}: NUL`);
          const number = /^'(?<rest>.*)$/su.exec(cell)?.groups?.rest;
          if (number !== undefined && NUMBER.test(number)) faults.push(`${name}: the number ${number} is made a text`);
        }
      };
      const lookAtXlsx = (name: string, bytes: Uint8Array): void => {
        tally.files += 1;
        const { formulas, marked, bare, numbers } = lookAtSheets(bytes);
        tally.marked += marked;
        tally.figures += numbers.filter((one) => one.startsWith('-')).length;
        if (formulas > 0) faults.push(`${name}: ${formulas} formulas`);
        if (bare.length > 0) faults.push(`${name}: ${bare.length} texts without the mark: ${JSON.stringify(bare[0])}`);
      };
      const exported = async (planId: string, ledger: (typeof LEDGERS)[number], format: 'csv' | 'xlsx' | 'docx') =>
        client.exports.ledger({
          params: { ...params, planId, ledger },
          body: { format, ...(format === 'xlsx' ? { history: true } : {}) },
        });
      for (const ledger of LEDGERS) {
        lookAtCsv(`${ledger}.csv`, await (await exported(given.planId, ledger, 'csv')).text());
        lookAtXlsx(`${ledger}.xlsx`, await bytesOf(await exported(given.planId, ledger, 'xlsx')));
        for (const [name, made] of [
          [`${ledger}.docx`, await exported(given.planId, ledger, 'docx')],
          [
            `${ledger} document`,
            await client.exports.document({
              params: { ...params, planId: given.planId, ledger },
              body: { kind: 'ledger' },
            }),
          ],
        ] as const) {
          tally.files += 1;
          const acting = actingParts(await bytesOf(made));
          if (acting.length > 0) faults.push(`${name}: ${acting[0]}`);
        }
      }
      for (const [name, content] of Object.entries(unzipSync(await bytesOf(await client.dump.region({ params })))))
        if (name.endsWith('.csv')) lookAtCsv(`dump ${name}`, strFromU8(content));
      const pasted = await client.imports.pasteOrganisation({
        params,
        body: {
          text: `单位\t岗位\t姓名\n${TEXTS.filter((text) => !text.includes('\0'))
            .map((text) => [text, text, text].map((one) => `"${one.replaceAll('"', '""')}"`).join('\t'))
            .join('\n')}`,
        },
      });
      lookAtXlsx(
        'errors.xlsx',
        await bytesOf(await client.imports.errors({ params: { ...params, importId: pasted.id } })),
      );

      const rows = Object.keys(before).length;
      return {
        figure: `${taken} hostile writes (${refused} refused), ${tally.files} files: ${tally.guarded} cells of CSV guarded, ${tally.marked} of xlsx typed and marked, ${tally.figures} signed figures left as they are, ${tally.cells} cells of CSV in all; ${back} of ${2 * rows} rows unchanged after a round trip; ${faults.length} faults ${faults.slice(0, 6).join('; ')}`,
        passed: faults.length === 0 && tally.guarded > 300 && tally.marked > 300 && tally.figures > 0 && rows > 40,
      };
    } finally {
      await server.stop();
    }
  },
};
