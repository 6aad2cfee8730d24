import exceljs from 'exceljs';
import type { PlanFile } from '../input/read-file-as-plan.ts';
import { unitShares } from '../ledger/units.ts';
import { fill, type MessageKey, type Messages } from '../messages/messages.ts';
import { writeFileWhole } from '../write-file-whole.ts';
import { addAboutSheet } from './about-sheet.ts';
import { addSheet, type SheetFrame } from './add-sheet.ts';
import { pilotColumns } from './pilot-sheet.ts';
import { type SheetContext, sheetContext } from './sheet-context.ts';
import { targetColumns, targetRows } from './target-sheet.ts';
import { taskColumns } from './task-sheet.ts';
import { unitColumns } from './unit-sheet.ts';

/** Writes the workbook that an office hands on: 总台账, 指标, 试点示范, 责任清单, 说明. */
export async function writeWorkbook(file: PlanFile, path: string, messages: Messages, today: string): Promise<void> {
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Gangmu';
  workbook.created = new Date(`${today}T00:00:00Z`);
  workbook.modified = workbook.created;
  workbook.title = file.reading.meta.title?.quote.slice(0, 200) ?? file.document.name;
  const context = sheetContext(file, messages, today);
  const units = unitShares(file.reading.duties);
  const frame = frames(context, today);
  addSheet(workbook, frame('sheet.tasks', context.lines.length, 3), taskColumns(context), context.lines, messages);
  const targets = targetRows(context);
  addSheet(workbook, frame('sheet.targets', targets.length, 3), targetColumns(context), targets, messages);
  const { pilots } = file.reading;
  addSheet(workbook, frame('sheet.pilots', pilots.length, 3), pilotColumns(context), pilots, messages);
  addSheet(workbook, frame('sheet.units', units.length, 2), unitColumns(context), units, messages);
  addAboutSheet(workbook, frame('sheet.about', null, 0), context, today);
  await writeFileWhole(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Title, line and footer of each sheet. */
function frames({ file, messages }: SheetContext, today: string) {
  const { meta } = file.reading;
  const title = meta.title?.quote ?? file.document.name;
  const region = meta.region?.name ?? '';
  return (key: MessageKey, count: number | null, frozen: number): SheetFrame => {
    const name = messages[key];
    const about = [
      ...(region === '' ? [] : [fill(messages['frame.region'], { region })]),
      ...(meta.period ? [fill(messages['summary.period'], { from: meta.period.from, to: meta.period.to })] : []),
      ...(count === null ? [] : [fill(messages['frame.count'], { count })]),
      fill(messages['frame.day'], { day: today }),
    ];
    return {
      name,
      title: fill(messages['frame.title'], { plan: title.replace(/\s{1,100}/gu, ''), sheet: name }),
      about: about.join('    '),
      footer: { left: [region, name].filter((part) => part !== '').join('  '), right: today },
      frozen,
    };
  };
}
