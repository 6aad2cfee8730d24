import { createHash } from 'node:crypto';
import {
  changeImport,
  confirmImport,
  confirmUndo,
  DeliveryError,
  type ImportKind,
  type ImportRunRow,
  isImportError,
  mendedTables,
  type Records,
  type RowOutcome,
  startImport,
} from '@gangmu/delivery';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { defined } from '../http/defined.ts';
import { pause } from '../http/pause.ts';
import { presentRow, presentRun, presentSummary } from '../presenters/import-run.ts';
import { importTemplate } from '../presenters/import-template.ts';
import { markedErrors } from '../presenters/marked-errors.ts';
import type { Handlers, RegionVisit } from '../visit.ts';
import { attachment } from './plans.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Visit = Pick<RegionVisit, 'platform' | 'region' | 'write' | 'read' | 'today' | 'reply'>;
interface Given {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly sha256: string;
}

/** Reads the cells, keeps the original, then writes the import down. */
async function start({ platform, region, write, today }: Visit, kind: ImportKind, planId: string | null, file: Given) {
  const tables = await platform.imports.tables.read(region.id, file.sha256, file.bytes, file.fileName);
  await platform.ports.files.put(region.id, file.sha256, file.bytes);
  const { fileName, sha256 } = file;
  const size = file.bytes.byteLength;
  return write(async (tx, by) => ({
    id: await startImport(tx, by, { kind, planId, tables, fileName, sha256, size, today }),
  }));
}

function pasted({ text, name }: { readonly text: string; readonly name?: string | undefined }): Given {
  const bytes = Buffer.from(text, 'utf8');
  const fileName = `${name ?? '剪贴板'}.tsv`;
  return { bytes, fileName, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function runOf({ read }: Pick<Visit, 'read'>, importId: string): Promise<ImportRunRow> {
  const run = await read((records) => records.get('importRun', importId));
  if (!run) throw new DeliveryError('not-found', { table: 'importRun', id: importId });
  return run;
}

const nameOf = async (records: Records, personId: string): Promise<string> =>
  (await records.get('person', personId))?.name ?? '';

const SHOWN: Readonly<Record<string, (row: RowOutcome) => boolean>> = {
  all: () => true,
  errors: (row) => row.action === 'error',
  warnings: (row) => row.issues.some((one) => !isImportError(one)),
  create: (row) => row.action === 'create',
  update: (row) => row.action === 'update' || row.action === 'join',
  same: (row) => row.action === 'same',
  skip: (row) => row.action === 'skip',
};

export const imports: Handlers<'imports'> = {
  list: ({ query, read }) =>
    read(async (records) => {
      const where = defined({ planId: query.planId, kind: query.kind });
      const page = await records.page('importRun', where, {
        by: 'id',
        after: fromCursor(query.after, 'id'),
        limit: query.limit,
      });
      const people = await records.list('person', { id: { in: [...new Set(page.rows.map((one) => one.personId))] } });
      const names = new Map(people.map((one) => [one.id, one.name]));
      return {
        rows: page.rows.map((run) => presentSummary(run, names.get(run.personId) ?? '')),
        next: toCursor(page.next),
      };
    }),
  async template({ platform, query, reply, language, today }) {
    const year = query.year ?? Number(today.slice(0, 4));
    const name = query.kind === 'ledger' ? '台账导入模板' : '机构导入模板';
    reply.headers({ 'content-type': XLSX, 'content-disposition': attachment(`${name}.xlsx`) });
    return platform.ports.writeMarked(importTemplate(query.kind, year, language));
  },
  uploadLedger: (visit) => start(visit, 'ledger', visit.params.planId, visit.file),
  pasteLedger: (visit) => start(visit, 'ledger', visit.params.planId, pasted(visit.body)),
  uploadOrganisation: (visit) => start(visit, 'organisation', null, visit.file),
  pasteOrganisation: (visit) => start(visit, 'organisation', null, pasted(visit.body)),
  async get(visit) {
    const { platform, region, params, read } = visit;
    const run = await runOf(visit, params.importId);
    const tables = await platform.imports.tables.of(region.id, run);
    const open = run.status === 'read' || run.status === 'failed';
    const check = open ? await platform.imports.check(region, run, true) : null;
    const by = await read((records) => nameOf(records, run.personId));
    return presentRun(run, by, tables, check, platform.imports.progress(run.id));
  },
  async rows(visit) {
    const { platform, region, params, query, language } = visit;
    const run = await runOf(visit, params.importId);
    const known = await platform.imports.check(region, run);
    // Another process may have looked later than this one.
    const stale = query.digest !== undefined && query.digest !== known.digest;
    const check = stale ? await platform.imports.check(region, run, true) : known;
    const matching = check.outcomes.filter(SHOWN[query.show] ?? (() => true));
    const tables = mendedTables(await platform.imports.tables.of(region.id, run), run.choices.cells);
    const rows = matching.slice(query.from, query.from + query.limit).map((one) => presentRow(one, tables, language));
    return { rows, matching: matching.length, digest: check.digest };
  },
  async choose(visit) {
    const { platform, region, params, body, write } = visit;
    const tables = await platform.imports.tables.of(region.id, await runOf(visit, params.importId));
    const { version, ...patch } = body;
    return write(async (tx, by) => {
      const run = await changeImport(tx, by, params.importId, version, defined(patch), tables);
      return { id: run.id, version: run.version };
    });
  },
  async errors(visit) {
    const { platform, region, params, language, reply, write } = visit;
    const run = await runOf(visit, params.importId);
    const tables = mendedTables(await platform.imports.tables.of(region.id, run), run.choices.cells);
    const check = await platform.imports.check(region, run);
    const sheets = await markedErrors(tables, check, language, pause);
    await write((tx) =>
      tx.audit({
        event: 'import.errors',
        object: { table: 'importRun', id: run.id },
        result: 'done',
        detail: { sha256: run.sha256 },
      }),
    );
    const name = `${run.fileName.replace(/\.[^.]*$/u, '')}-${language === 'zh' ? '问题' : 'issues'}.xlsx`;
    reply.headers({ 'content-type': XLSX, 'content-disposition': attachment(name) });
    return platform.ports.writeMarked(sheets);
  },
  /** Bytes that a person handed in: never shown in our page, always saved as a file. */
  async file(visit) {
    const { platform, region, params, reply, write } = visit;
    const run = await runOf(visit, params.importId);
    const bytes = await platform.ports.files.get(region.id, run.sha256);
    if (!bytes) throw new DeliveryError('not-found', { table: 'importRun', id: run.id });
    await write((tx) =>
      tx.audit({
        event: 'import.file',
        object: { table: 'importRun', id: run.id },
        result: 'done',
        detail: { sha256: run.sha256 },
      }),
    );
    reply.headers({
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(run.fileName),
      'content-security-policy': "sandbox; default-src 'none'",
    });
    return Buffer.from(bytes);
  },
  async confirm({ platform, region, params, body, write }) {
    const answer = await write(async (tx, by) => ({
      id: params.importId,
      version: await confirmImport(tx, by, params.importId, body.version, body.digest),
    }));
    platform.imports.begin(region, params.importId);
    return answer;
  },
  async undo({ platform, region, params, body, write }) {
    const answer = await write(async (tx, by) => ({
      id: params.importId,
      version: await confirmUndo(tx, by, params.importId, body.version, pause),
    }));
    platform.imports.begin(region, params.importId);
    return answer;
  },
};
