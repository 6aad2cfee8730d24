import { Readable } from 'node:stream';
import {
  chosenColumns,
  DeliveryError,
  exportColumns,
  groupLabel,
  type ItemRow,
  type LedgerQuery,
  ledgerLine,
  ledgerSheet,
  namesOnDay,
  officialValues,
  type PlanRow,
  rowThen,
  UNDECIDED,
} from '@gangmu/delivery';
import type { WrittenLine } from '@gangmu/plan';
import { asOfInstant } from '../http/calendar.ts';
import { Failure } from '../http/failure.ts';
import { csvOfLines } from '../presenters/ledger-csv.ts';
import type { Handlers, RegionVisit } from '../visit.ts';
import { allRows, type Chosen, chosenRows } from './export-rows.ts';
import { exportSize } from './export-size.ts';
import { groupedLines } from './grouped-lines.ts';
import { historySheet } from './history-sheet.ts';
import { numberedLines } from './numbered-lines.ts';
import { attachment } from './plans.ts';
import { templateBytes } from './templates.ts';

/** Beyond these Word takes minutes to open a table; a sheet is made for more. */
const MOST_IN_WORD = 20_000;
const MOST_IN_DOCUMENT = 5_000;
/** Rows of one sheet, less its head. */
const MOST_IN_SHEET = 1_000_000;

type Asked = Pick<RegionVisit, 'platform' | 'region' | 'now' | 'today' | 'read'>;
type Params = { readonly planId: string; readonly ledger: LedgerQuery['ledger'] };

/** The plan as it was called, and in the version that was in force, on the day asked for. */
async function planOf({ read, now }: Asked, planId: string, asOf: string | undefined): Promise<PlanRow> {
  const plan = await read((records) => rowThen(records, 'plan', planId, asOfInstant(asOf, now)));
  if (!plan) throw new DeliveryError('not-found', { table: 'plan', id: planId });
  return plan;
}

const bounded = (rows: number, most: number): void => {
  if (rows > most) throw new Failure('export-too-large', { rows, most });
};

const namesFor = ({ read, now }: Asked, day: string, asOf: string | undefined) =>
  read((records) => namesOnDay(records, day, asOfInstant(asOf, now)));

/** Years of a plan, at most six; the present one where the plan names none. */
function yearsOf({ periodFrom, periodTo }: PlanRow, today: string): readonly number[] {
  const present = Number(today.slice(0, 4));
  const [from, to] = [periodFrom ?? present, periodTo ?? periodFrom ?? present];
  return Array.from({ length: Math.min(6, Math.max(1, to - from + 1)) }, (_, at) => from + at);
}

async function writeDown(
  { leaves }: Pick<RegionVisit, 'leaves'>,
  event: string,
  plan: PlanRow,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await leaves({ event, object: { table: 'plan', id: plan.id }, result: 'done', detail });
}

/** What the audit keeps of a choice: the filter, and how many rows were chosen one by one. */
const chosenInShort = ({ filter, ids }: Chosen) => ({ ...filter, ...(ids ? { rows: ids.length } : {}) });

const MEDIA = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Writes a ledger as a stream; whoever takes data away is written down before the first byte leaves. */
export async function exportLedger(visit: LedgerVisit): Promise<Readable> {
  const { platform, region, params, body, today, language, reply } = visit;
  const plan = await planOf(visit, params.planId, body.filter.asOf);
  const rows = await chosenRows(visit, params, body);
  bounded(rows.count, body.format === 'docx' ? MOST_IN_WORD : MOST_IN_SHEET);
  const day = body.filter.asOf ?? today;
  const names = await namesFor(visit, day, body.filter.asOf);
  const columns = chosenColumns(exportColumns(params.ledger, yearsOf(plan, today)), body.columns);
  if (columns.length === 0) throw new DeliveryError('invalid', { field: 'columns', reason: 'empty' });
  const { group } = body;
  const numbers = new Map(body.numbers ? body.ids?.map((id, at) => [id, body.numbers?.[at] ?? at + 1]) : []);
  const written = new Map<string, number>();
  let last = 0;
  const numberOf = (id: string): number => numbers.get(id) ?? ++last;
  async function* lines(): AsyncGenerator<readonly WrittenLine[]> {
    const line = (row: ItemRow, number: number | null) => ledgerLine(row, columns, names, language, number);
    if (group) {
      // What is not decided stands last, as on the screen; numbers follow once the order is known.
      const groups = groupedLines(
        rows.pages(),
        (row) => groupLabel(row, group, names, language),
        (row) => line(row, numbers.get(row.id) ?? null),
        UNDECIDED[language],
      );
      yield* numberedLines(
        groups,
        columns.findIndex(({ key }) => key === 'number'),
      );
      return;
    }
    for await (const page of rows.pages()) {
      yield page.map((row) => {
        const number = numberOf(row.id);
        if (body.history) written.set(row.id, number);
        return line(row, number);
      });
    }
  }
  const frame = ledgerSheet({
    regionName: region.name,
    planTitle: plan.title,
    ledger: params.ledger,
    columns,
    day,
    chosen: '',
    rows: rows.count,
    language,
  });
  await writeDown(visit, `export.${body.format}`, plan, {
    ledger: params.ledger,
    ...chosenInShort(body),
    history: body.history,
    written: rows.count,
  });
  const counted = await exportSize(lines(), rows.count, body.format);
  reply.headers({
    'content-type': MEDIA[body.format],
    'content-disposition': attachment(`${frame.title}-${day}.${body.format}`),
    'x-export-rows': String(rows.count),
    'x-export-bytes': String(counted.bytes),
  });
  const { documents } = platform.ports;
  if (body.format === 'csv') return Readable.from(csvOfLines(frame.columns, counted.lines));
  if (body.format === 'docx') return documents.stream({ kind: 'ledger-word', sheets: [frame] }, [counted.lines]);
  if (!body.history || group) return documents.stream({ kind: 'workbook', sheets: [frame] }, [counted.lines]);
  const past = historySheet(visit, frame, columns, names, written, body.filter.asOf);
  return documents.stream({ kind: 'workbook', sheets: [frame, past.sheet] }, [counted.lines, past.lines()]);
}

type LedgerVisit = Pick<
  RegionVisit,
  'platform' | 'region' | 'now' | 'today' | 'language' | 'reply' | 'read' | 'leaves'
> & { readonly params: Params; readonly body: LedgerBody };

interface LedgerBody extends Chosen {
  readonly format: 'xlsx' | 'docx' | 'csv';
  readonly numbers: readonly number[] | null;
  readonly columns: readonly string[] | null;
  readonly group: 'part' | 'lead' | 'leader' | null;
  readonly history: boolean;
}

export const exports: Handlers<'exports'> = {
  ledger: (visit) => exportLedger(visit),

  async document(visit) {
    const { platform, region, params, body, today, reply } = visit;
    const plan = await planOf(visit, params.planId, body.filter.asOf);
    const day = body.filter.asOf ?? today;
    const breakdown = body.kind === 'breakdown';
    const chosen = await chosenRows(visit, { ...params, ledger: breakdown ? 'tasks' : params.ledger }, body);
    bounded(chosen.count, MOST_IN_DOCUMENT);
    const { template, number } = await templateBytes(visit, body.kind, body.template);
    const whole = { filter: { asOf: body.filter.asOf, sort: 'position' as const, descending: false }, ids: null };
    const of = async (name: 'indicators' | 'pilots') => {
      if (!breakdown) return [];
      const rows = await chosenRows(visit, { planId: plan.id, ledger: name }, whole);
      bounded(rows.count, MOST_IN_DOCUMENT);
      return allRows(rows);
    };
    const rows = await allRows(chosen);
    const current = plan.currentVersionId ?? plan.id;
    // A row that a new version kept stands in an older text.
    const texts = [...new Set([current, ...rows.map((row) => row.versionId)])];
    const versions = await visit.read((records) => records.list('planVersion', { id: { in: texts } }));
    const years = yearsOf(plan, today);
    const present = Number(day.slice(0, 4));
    const values = officialValues({
      kind: body.kind,
      ledger: params.ledger,
      regionName: region.name,
      planTitle: plan.title,
      outline: versions.find((version) => version.id === current)?.reading.outline ?? [],
      duties: new Map(versions.map((version) => [version.id, version.reading.duties])),
      rows,
      indicators: await of('indicators'),
      pilots: await of('pilots'),
      names: await namesFor(visit, day, body.filter.asOf),
      day,
      year: body.year ?? Math.min(Math.max(present, years[0] ?? present), years.at(-1) ?? present),
      letter: body.letter,
    });
    await writeDown(visit, 'export.document', plan, {
      kind: body.kind,
      ledger: params.ledger,
      template: number,
      ...chosenInShort(body),
      written: rows.length,
    });
    const name = values.标题?.kind === 'text' ? values.标题.text : plan.title;
    reply.headers({
      'content-type': MEDIA.docx,
      'content-disposition': attachment(`${name}${breakdown ? '' : '（正式台账）'}-${day}.docx`),
      'x-export-rows': String(rows.length),
    });
    return platform.ports.documents.stream({ kind: 'filled', template, values });
  },
};
