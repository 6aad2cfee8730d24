import type { Workbook } from 'exceljs';
import exceljs from 'exceljs';
import { fill, type MessageKey, type Messages } from '../messages/messages.ts';
import type { SheetFrame } from '../workbook/add-sheet.ts';

/** What the sheets of one workbook have in common. */
export interface FrameFacts {
  readonly title: string;
  readonly region: string;
  /** A line beside the counts, such as the plan it is compared with. */
  readonly about: readonly string[];
  readonly today: string;
}

/** Title, line and footer of each sheet. */
export function compareFrames({ title, region, about, today }: FrameFacts, messages: Messages) {
  return (key: MessageKey, count: number | null, frozen: number): SheetFrame => {
    const name = messages[key];
    const parts = [
      ...about,
      ...(count === null ? [] : [fill(messages['frame.count'], { count })]),
      fill(messages['frame.day'], { day: today }),
    ];
    return {
      name,
      title: fill(messages['frame.title'], { plan: title, sheet: name }),
      about: parts.join('    '),
      footer: { left: [region, name].filter((part) => part !== '').join('  '), right: today },
      frozen,
    };
  };
}

/** An empty workbook of ours, dated by the day of the run so that two runs give the same file. */
export function newWorkbook(title: string, today: string): Workbook {
  const workbook = new exceljs.Workbook();
  workbook.creator = 'Gangmu';
  workbook.created = new Date(`${today}T00:00:00Z`);
  workbook.modified = workbook.created;
  workbook.title = title.slice(0, 200);
  return workbook;
}
