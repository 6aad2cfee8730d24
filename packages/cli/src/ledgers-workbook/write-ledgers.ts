import type { Worksheet } from 'exceljs';
import type { ComparedPlan } from '../compare/compared-plan.ts';
import type { ComparedPair, Comparison } from '../compare/comparison.ts';
import {
  type AboutLine,
  addAboutLines,
  documentLines,
  legendLines,
  madeLine,
  matterLines,
} from '../compare-workbook/about-lines.ts';
import { compareFrames, newWorkbook } from '../compare-workbook/compare-frame.ts';
import { leftOutColumns, leftOutRows } from '../compare-workbook/left-out-sheet.ts';
import { namedRows } from '../compare-workbook/named-sheet.ts';
import { newRows } from '../compare-workbook/new-sheet.ts';
import { fill, type Messages } from '../messages/messages.ts';
import { addSheet } from '../workbook/add-sheet.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import { allColumns } from './all-sheet.ts';
import { indicatorColumns, indicatorRows } from './indicator-ledger.ts';
import { ledgerContext } from './ledger-context.ts';
import { namedLedgerColumns } from './named-ledger.ts';
import { newLedgerColumns } from './new-ledger.ts';
import { pilotLedgerColumns } from './pilot-ledger.ts';

/** How many rows each ledger has. */
export interface LedgerCounts {
  readonly all: number;
  readonly carried: number;
  readonly left: number;
  readonly named: number;
  readonly indicators: number;
  readonly pilots: number;
  readonly fresh: number;
  readonly sourced: number;
}

/** Writes the 1+5: ① 总台账 with 剔除清单 beside it, ② 点名, ③ 指标, ④ 试点, ⑤ 创新, 说明. */
export async function writeLedgers(
  comparison: Comparison,
  others: readonly ComparedPlan[],
  path: string,
  messages: Messages,
  today: string,
): Promise<LedgerCounts> {
  const context = ledgerContext(comparison, others, messages, today);
  const { plan } = comparison.pairs[0] as ComparedPair;
  const { lines } = context.sheet;
  const { pilots } = plan.file.reading;
  const workbook = newWorkbook(plan.title, today);
  const frame = compareFrames(
    {
      title: plan.title,
      region: plan.file.reading.meta.region?.name ?? '',
      about: [fill(messages['frame.superior'], { plan: comparison.superior.title })],
      today,
    },
    messages,
  );
  twoPagesWide(addSheet(workbook, frame('ledger.all', lines.length, 3), allColumns(context), lines, messages));
  const left = leftOutRows(comparison);
  addSheet(workbook, frame('ledger.excluded', left.length, 3), leftOutColumns(comparison, messages), left, messages);
  const named = namedRows(comparison);
  addSheet(workbook, frame('ledger.named', named.length, 3), namedLedgerColumns(context), named, messages);
  const indicators = indicatorRows(context);
  twoPagesWide(
    addSheet(
      workbook,
      frame('ledger.indicators', indicators.length, 3),
      indicatorColumns(context),
      indicators,
      messages,
    ),
  );
  addSheet(workbook, frame('ledger.pilots', pilots.length, 3), pilotLedgerColumns(context), pilots, messages);
  const fresh = newRows(comparison);
  addSheet(workbook, frame('ledger.new', fresh.length, 3), newLedgerColumns(context), fresh, messages);
  const about: readonly AboutLine[] = [
    ...matterLines(comparison, messages),
    ...documentLines(messages['about.own'], plan, messages),
    ...documentLines(messages['about.superior'], comparison.superior, messages),
    ...others.flatMap((other) => documentLines(messages['about.other'], other, messages)),
    madeLine(today, messages),
    ...legendLines(LEGEND, messages),
  ];
  addAboutLines(workbook, frame('sheet.about', null, 0), about, messages);
  await writeFileWhole(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return {
    all: lines.length,
    carried: lines.filter(({ node }) => context.carries(node).length > 0).length,
    left: left.length,
    named: named.length,
    indicators: indicators.length,
    pilots: pilots.length,
    fresh: fresh.length,
    sourced: fresh.filter(({ origin }) => origin !== null).length,
  };
}

/**
 * A ledger of thirty columns is too small to read on one sheet: it is printed two sheets wide, with the first columns
 * repeated, so that the second sheet still says which task it speaks of.
 */
function twoPagesWide(sheet: Worksheet): void {
  const { pageSetup } = sheet;
  pageSetup.fitToWidth = 2;
  pageSetup.printTitlesColumn = 'A:C';
  pageSetup.pageOrder = 'overThenDown';
  // A title over the repeated columns would be repeated with them, cut off: it moves behind them.
  for (const row of [1, 2]) {
    sheet.unMergeCells(row, 1, row, sheet.columnCount);
    const [from, to] = [sheet.getCell(row, 1), sheet.getCell(row, 4)];
    to.value = from.value;
    to.style = { ...from.style };
    from.value = null;
  }
}

const LEGEND = [
  ['column.carries', 'legend.carries'],
  ['ledger.indicators', 'legend.indicators'],
  ['column.stretch', 'legend.stretch'],
  ['column.origin', 'legend.originText'],
  ['state.full', 'legend.full'],
  ['state.part', 'legend.part'],
  ['state.named', 'legend.named'],
  ['state.not-for-us', 'legend.notForUs'],
  ['state.not-carried', 'legend.notCarried'],
  ['relation.share', 'legend.share'],
  ['relation.same', 'legend.same'],
  ['relation.stricter', 'legend.stricter'],
  ['relation.looser', 'legend.looser'],
  ['relation.conflict', 'legend.conflict'],
  ['column.clause', 'legend.clause'],
  ['column.lead', 'legend.lead'],
  ['column.deadline', 'legend.deadline'],
  ['column.yearGoal', 'legend.yearGoal'],
  ['column.light', 'legend.light'],
  ['about.open', 'legend.open'],
] as const;
