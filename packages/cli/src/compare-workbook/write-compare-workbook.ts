import type { Comparison } from '../compare/comparison.ts';
import { STANDING_MARK, STANDINGS, standingKey, stateCounts } from '../compare/state-counts.ts';
import { fill, type Messages } from '../messages/messages.ts';
import { addSheet } from '../workbook/add-sheet.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import { type AboutLine, addAboutLines, documentLines, legendLines, madeLine, matterLines } from './about-lines.ts';
import { carryColumns, carryRows } from './carry-sheet.ts';
import { checkColumns, checkRows } from './check-sheet.ts';
import { compareFrames, newWorkbook } from './compare-frame.ts';
import { leftOutColumns, leftOutRows } from './left-out-sheet.ts';
import { matrixColumns } from './matrix-sheet.ts';
import { namedColumns, namedRows } from './named-sheet.ts';
import { newColumns, newRows } from './new-sheet.ts';
import { pairColumns, pairRows } from './pair-sheet.ts';

/** Writes 承接对照表, 点名任务, 未承接与剔除, 创新任务, 指标对照, 汇总校核 (and 覆盖矩阵 for many), 说明. */
export async function writeCompareWorkbook(
  comparison: Comparison,
  path: string,
  messages: Messages,
  today: string,
): Promise<void> {
  const { superior, pairs, matrix } = comparison;
  const [only] = pairs;
  const own = pairs.length === 1 && only ? only.plan.title : fill(messages['frame.plans'], { count: pairs.length });
  const workbook = newWorkbook(`${own} ${superior.title}`, today);
  const region = (pairs.length === 1 ? only?.plan : superior)?.file.reading.meta.region?.name ?? '';
  const about = [fill(messages['frame.superior'], { plan: superior.title })];
  const frame = compareFrames({ title: own, region, about, today }, messages);

  const carried = carryRows(comparison);
  addSheet(workbook, frame('sheet.carry', carried.length, 3), carryColumns(comparison, messages), carried, messages);
  const named = namedRows(comparison);
  addSheet(workbook, frame('sheet.named', named.length, 3), namedColumns(comparison, messages), named, messages);
  const left = leftOutRows(comparison);
  addSheet(workbook, frame('sheet.leftOut', left.length, 3), leftOutColumns(comparison, messages), left, messages);
  const fresh = newRows(comparison);
  addSheet(workbook, frame('sheet.new', fresh.length, 3), newColumns(comparison), fresh, messages);
  const targets = pairRows(comparison, messages);
  addSheet(workbook, frame('sheet.pairs', targets.length, 2), pairColumns(comparison, messages), targets, messages);
  const checks = checkRows(comparison, messages);
  addSheet(workbook, frame('sheet.checks', checks.length, 3), checkColumns(comparison, messages), checks, messages);
  if (pairs.length > 1)
    addSheet(workbook, frame('sheet.matrix', matrix.length, 3), matrixColumns(comparison, messages), matrix, messages);
  addAboutLines(workbook, frame('sheet.about', null, 0), aboutLines(comparison, messages, today), messages);
  await writeFileWhole(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function aboutLines(comparison: Comparison, messages: Messages, today: string): readonly AboutLine[] {
  const { superior, pairs } = comparison;
  return [
    ...matterLines(comparison, messages),
    ...documentLines(messages['about.superior'], superior, messages),
    ...pairs.flatMap(({ plan }) => documentLines(messages['about.subordinate'], plan, messages)),
    madeLine(today, messages),
    ...pairs.flatMap((pair) => countLines(pair, messages)),
    ...legendLines(LEGEND, messages),
  ];
}

function countLines(pair: Comparison['pairs'][number], messages: Messages): readonly AboutLine[] {
  const counts = stateCounts(pair);
  const group = `${messages['about.counts']}${messages.dot}${pair.plan.shortName}`;
  const standings = STANDINGS.filter((of) => counts.standings[of] > 0).map(
    (of) => `${STANDING_MARK[of]} ${messages[standingKey(of)]} ${counts.standings[of]}`,
  );
  return [
    [
      group,
      messages['align.carry'],
      [fill(messages['align.of'], { count: counts.superior }), ...standings].join(messages.dot),
    ],
    [
      group,
      messages['align.named'],
      fill(messages['align.namedOf'], { count: counts.named, carried: counts.namedCarried }),
    ],
    [group, messages['align.new'], `${fill(messages['align.ofNew'], { count: counts.subordinate })} ${counts.fresh}`],
    [group, messages['align.targets'], fill(messages['align.pairs'], { count: pair.alignment.targets.length })],
  ];
}

const LEGEND = [
  ['state.full', 'legend.full'],
  ['state.part', 'legend.part'],
  ['state.named', 'legend.named'],
  ['state.not-for-us', 'legend.notForUs'],
  ['state.not-carried', 'legend.notCarried'],
  ['state.new', 'legend.new'],
  ['relation.share', 'legend.share'],
  ['relation.same', 'legend.same'],
  ['relation.stricter', 'legend.stricter'],
  ['relation.looser', 'legend.looser'],
  ['relation.conflict', 'legend.conflict'],
  ['relation.none', 'legend.none'],
  ['column.balance', 'legend.balance'],
  ['column.why', 'legend.why'],
  ['about.open', 'legend.openCompare'],
] as const;
