import { cellAddress, type SheetTables } from '@gangmu/plan';
import type { ItemRow, ItemSource } from '../records/item.ts';
import { blankItem } from './blank-item.ts';
import type { FoundClause } from './find-clause.ts';
import { foldTitle } from './fold.ts';
import { headIssues } from './head-issues.ts';
import type { ImportChoices, SheetChoice } from './import-choices.ts';
import { type ImportIssue, type ImportIssueCode, isImportError } from './import-issue.ts';
import { itemDifferences } from './item-differences.ts';
import type { LedgerCheck, LedgerContext } from './ledger-context.ts';
import { columnOf, type LedgerValues, readLedgerRow } from './ledger-values.ts';
import { continued, mergedWith, saying, take, type Work } from './ledger-work.ts';
import { KIND_OF, outcome, type RowOutcome } from './row-outcome.ts';
import { type GridRow, gridRows } from './sheet-grid.ts';
import { skipRow, titleCell } from './skip-row.ts';

const SLICE = 20;

/** Goes through every row of the chosen sheets; yields the rows done after each slice, so that others get their turn. */
export function* checkLedger(
  tables: SheetTables,
  choices: ImportChoices,
  context: LedgerContext,
): Generator<number, LedgerCheck> {
  const outcomes: RowOutcome[] = [];
  const works = new Map<string, Work>();
  const byTitle = new Map<string, Work>();
  const rowChoices = new Map(choices.rows.map((one) => [`${one.sheet}/${one.row}`, one.choice]));
  let position = context.position;
  let done = 0;

  for (const [sheetAt, sheet] of choices.sheets.entries()) {
    const table = tables.sheets[sheetAt];
    if (sheet.use === null || !table) continue;
    const head = headIssues(sheet);
    const unread = head.some(isImportError);
    if (head.length > 0)
      outcomes.push(outcome(sheetAt, sheet.headRow, unread ? 'error' : 'skip', { reason: 'head-again', issues: head }));
    if (unread) continue;
    let heading: string | null = null;
    let last: { readonly row: GridRow; readonly work: Work } | null = null;
    for (const row of gridRows(table)) {
      if (row.row < sheet.headRow + sheet.headLines) continue;
      done += 1;
      if (done % SLICE === 0) yield done;
      const said = rowChoices.get(`${sheetAt}/${row.row}`)?.kind;
      const guess = skipRow(row, sheet);
      const skipped =
        said === 'skip'
          ? ({ reason: 'chosen', heading: null } as const)
          : said === undefined || guess?.reason === 'empty'
            ? guess
            : null;
      if (skipped === null) {
        const work = checkRow(sheetAt, sheet, row, heading, last);
        if (work) last = { row, work };
        continue;
      }
      heading = skipped.heading ?? heading;
      if (skipped.reason !== 'empty')
        outcomes.push(
          outcome(sheetAt, row.row, 'skip', {
            reason: skipped.reason,
            title: skipped.heading ?? titleCell(row, sheet)?.text ?? '',
          }),
        );
    }
  }
  const all = [...works.values()];
  return {
    outcomes,
    creates: all.flatMap(({ base, item: { version: _, fromAt: __, ...row } }) => (base ? [] : [row])),
    updates: all.flatMap(({ base, patch, sheet, row }) =>
      base && Object.keys(patch).length > 0 ? [{ id: base.id, version: base.version, patch, sheet, row }] : [],
    ),
    places: new Map(all.map(({ item, sheet, row }) => [item.id, { sheet, row }])),
    units: context.names.units(),
    offices: context.names.offices(),
    unknown: context.names.unknown(),
  };

  /** One row: read, matched to an item, held against it. */
  function checkRow(
    at: number,
    sheet: SheetChoice,
    row: GridRow,
    heading: string | null,
    last: { readonly row: GridRow; readonly work: Work } | null,
  ): Work | null {
    const titleColumn = columnOf(sheet, 'title');
    const { values, issues } = readLedgerRow(
      row,
      sheet,
      KIND_OF[sheet.use ?? ''] ?? 'task',
      sheet.year ?? context.year,
    );
    const tell = (code: ImportIssueCode, column: number | null, text: string, offers: readonly string[] = []): void =>
      void issues.push({ code, column, text, offers });
    if (row.hidden) tell('hidden-row', null, '');
    if (values.title === '') {
      if (!issues.some(isImportError)) tell('no-title', titleColumn, '');
      outcomes.push(outcome(at, row.row, 'error', { issues }));
      return null;
    }
    const place = context.clause(values.clause, [values.quote, values.title]);
    if (values.clause !== '' && !place.node) tell('clause-unknown', columnOf(sheet, 'clause'), values.clause);
    const path = place.node?.path ?? null;
    const choice = rowChoices.get(`${at}/${row.row}`);
    const continues = last !== null && mergedWith(row, last.row, sheet) ? last.work : null;
    const found = continues ? null : match(values, path, choice, issues);
    const key = `${values.kind}\n${foldTitle(values.title)}`;
    const twin =
      continues ??
      (found ? works.get(found.item.id) : choice?.kind === 'create' ? undefined : byTitle.get(key)) ??
      null;
    const rival = twin !== null && !continues && twin.sheet === at ? twin : null;
    if (rival && (found || rival.item.clausePath === path))
      tell('item-twice', titleColumn, values.title, [cellAddress(rival.row, titleColumn ?? 0)]);
    if (found && found.similarity < 1) tell('similar', titleColumn, values.title, [found.item.title]);
    const joins = rival ? null : twin;
    const base = joins ? null : (found?.item ?? null);
    const work = joins ?? start(base, values, place, heading, at, sheet, row.row);
    const named = context.names.assign(values, sheet, joins || base ? work.item.assignment : null);
    const flags = {
      ...(sheet.use === 'named' ? { named: true } : {}),
      ...(sheet.use === 'innovations' ? { innovation: true } : {}),
    };
    const differences = itemDifferences(
      work.item,
      continues ? continued(work, values) : values,
      named.assignment,
      flags,
      { names: context.names, approvalNeeded: context.approvalNeeded, column: (field) => columnOf(sheet, field) },
    );
    const clash =
      joins && !continues ? differences.changes.filter((one) => work.said.has(saying(one)) && one.before !== '') : [];
    for (const one of clash) tell('joined-differs', columnOf(sheet, one.field), one.after, [one.before]);
    // A figure that was not understood is no trouble where the item has one: it stays.
    const told = [...issues, ...named.issues, ...differences.issues].filter(
      (one) => one.code !== 'target-unread' || !work.base?.target,
    );
    const changes = clash.length > 0 ? [] : differences.changes;
    if (clash.length === 0)
      take(work, { ...differences.patch, ...(base || joins ? {} : { namedUnits: named.namedUnits }) });
    for (const one of changes) work.said.add(saying(one));
    const bad = told.some(isImportError);
    const target = { id: work.item.id, title: work.item.title, similarity: found?.similarity ?? 1 };
    if (joins) {
      const joined = { sheet: joins.sheet, row: joins.row };
      outcomes.push(
        outcome(at, row.row, bad ? 'error' : 'join', { title: values.title, target, joined, changes, issues: told }),
      );
      return work;
    }
    works.set(work.item.id, work);
    if (!byTitle.has(key)) byTitle.set(key, work);
    const action = bad ? 'error' : !base ? 'create' : changes.length > 0 ? 'update' : 'same';
    outcomes.push(
      outcome(at, row.row, action, { title: values.title, target: base ? target : null, changes, issues: told }),
    );
    return work;
  }

  function match(
    values: LedgerValues,
    path: string | null,
    choice: ImportChoices['rows'][number]['choice'] | undefined,
    issues: ImportIssue[],
  ): { readonly item: ItemRow; readonly similarity: number } | null {
    if (choice?.kind === 'create') return null;
    if (choice?.kind !== 'item') return context.matcher.find(values.title, values.kind, path);
    const item = context.item(choice.id);
    if (!item) issues.push({ code: 'item-gone', column: null, text: values.title, offers: [] });
    return item ? { item, similarity: 1 } : null;
  }

  function start(
    base: ItemRow | null,
    values: LedgerValues,
    place: FoundClause,
    heading: string | null,
    at: number,
    sheet: SheetChoice,
    row: number,
  ): Work {
    const cell = cellAddress(row, columnOf(sheet, 'title') ?? 0);
    const source: ItemSource = { importId: context.importId, fileName: context.fileName, sheet: sheet.name, cell };
    const item = base ?? blankItem(context, values, place, heading, source, position);
    if (!base) position += 1;
    return { sheet: at, row, base, item, patch: {}, said: new Set() };
  }
}
