import type { PastRow, TableName, Tables } from '@gangmu/delivery';
import type { ArchiveFile } from '../ports.ts';
import { csvCell } from '../presenters/csv-cell.ts';
import { dumpReadme } from '../presenters/dump-readme.ts';
import type { Handlers, RegionVisit } from '../visit.ts';
import { DUMP_COLUMNS, type DumpColumn } from './dump-columns.ts';
import { attachment } from './plans.ts';

/** Rows of a page; versions and alignments carry whole documents. */
const ROWS = 200;
const HEAVY: Partial<Record<TableName, number>> = { planVersion: 4, alignment: 4 };

type Dumping = Pick<RegionVisit, 'platform' | 'region' | 'read' | 'now'>;
type Held = Tables[TableName] | PastRow<Tables[TableName]>;

/** Every row of a table in force at the dump's instant, then every version that was closed before. */
async function* rowsOf({ read, now }: Dumping, table: TableName): AsyncGenerator<readonly Held[]> {
  const limit = HEAVY[table] ?? ROWS;
  let after: { readonly value: string | number; readonly id: string } | null = null;
  do {
    const page: Awaited<ReturnType<typeof inForce>> = await inForce(after);
    yield page.rows;
    after = page.next;
  } while (after);
  let closed: { readonly id: string; readonly version: number } | null = null;
  do {
    const page: Awaited<ReturnType<typeof past>> = await past(closed);
    // What was closed while the dump ran stood in force when it began.
    yield page.rows.filter((row) => row.toAt <= now);
    closed = page.next;
  } while (closed);

  function inForce(from: typeof after) {
    return read((records) => records.page(table, {}, { by: 'id', after: from, limit }));
  }
  function past(from: typeof closed) {
    return read((records) => records.past(table, {}, { after: from, limit }));
  }
}

async function* jsonLines(visit: Dumping, table: TableName): AsyncGenerator<string> {
  for await (const rows of rowsOf(visit, table)) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

async function* csvLines(visit: Dumping, table: TableName): AsyncGenerator<string> {
  const columns = ['id', 'version', 'fromAt', 'toAt', ...Object.keys(DUMP_COLUMNS[table])];
  yield `\ufeff${columns.map(csvCell).join(',')}\r\n`;
  for await (const rows of rowsOf(visit, table)) {
    let text = '';
    for (const row of rows)
      text += `${columns.map((name) => csvCell(valueText((row as unknown as Record<string, unknown>)[name]))).join(',')}\r\n`;
    yield text;
  }
}

/** Text as it is; figures and flags in words; lists and objects as JSON. */
const valueText = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const TYPES: Readonly<Record<DumpColumn, object>> = {
  text: { type: ['string', 'null'] },
  number: { type: ['integer', 'null'] },
  flag: { type: 'boolean' },
  day: { type: ['string', 'null'], format: 'date' },
  id: { type: ['string', 'null'], format: 'uuid' },
  json: {},
};

function schema(): string {
  const instant = { type: 'string', format: 'date-time' };
  const own = { id: { type: 'string', format: 'uuid' }, version: { type: 'integer' }, fromAt: instant, toAt: instant };
  const tables = Object.entries(DUMP_COLUMNS).map(([table, columns]) => [
    table,
    {
      type: 'object',
      required: ['id', 'version', 'fromAt'],
      properties: {
        ...own,
        ...Object.fromEntries(Object.entries(columns).map(([name, type]) => [name, TYPES[type as DumpColumn]])),
      },
    },
  ]);
  const whole = { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: Object.fromEntries(tables) };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** Files that versions and templates point at, each once, under the hash by which rows name it. */
async function* filesOf(visit: Dumping): AsyncGenerator<ArchiveFile> {
  const { platform, region } = visit;
  const given = new Set<string>();
  for (const table of ['planVersion', 'template'] as const)
    for await (const rows of rowsOf(visit, table))
      for (const { sha256, fileName } of rows as readonly { sha256: string; fileName: string }[]) {
        if (given.has(sha256)) continue;
        given.add(sha256);
        const bytes = await platform.ports.files.get(region.id, sha256);
        const suffix = /\.[A-Za-z0-9]{1,10}$/u.exec(fileName)?.[0] ?? '';
        if (bytes) yield { name: `files/${sha256}${suffix.toLowerCase()}`, content: [bytes] };
      }
}

async function* archive(visit: Dumping): AsyncGenerator<ArchiveFile> {
  const { region, now } = visit;
  const { settings, ...facts } = region;
  const manifest = { kind: 'gangmu-dump', format: 1, regionId: region.id, asOf: now, region: { ...facts, settings } };
  yield { name: 'README.md', content: [dumpReadme(region.name, now)] };
  yield { name: 'manifest.json', content: [`${JSON.stringify(manifest, null, 2)}\n`] };
  yield { name: 'schema.json', content: [schema()] };
  for (const table of Object.keys(DUMP_COLUMNS) as TableName[]) {
    yield { name: `jsonl/${table}.jsonl`, content: jsonLines(visit, table) };
    yield { name: `csv/${table}.csv`, content: csvLines(visit, table) };
  }
  yield* filesOf(visit);
}

export const dump: Handlers<'dump'> = {
  /** Everything that the region's record holds, as one archive that is written while it is read. */
  async region(visit) {
    await visit.leaves({ event: 'export.dump', object: null, result: 'done', detail: {} });
    visit.reply.headers({
      'content-type': 'application/zip',
      'content-disposition': attachment(`${visit.region.name}-${visit.today}.zip`),
    });
    return visit.platform.ports.documents.archive(archive(visit));
  },
};
