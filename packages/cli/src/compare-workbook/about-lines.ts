import type { Workbook } from 'exceljs';
import type { ComparedPlan } from '../compare/compared-plan.ts';
import type { Comparison } from '../compare/comparison.ts';
import { matters } from '../compare/matters.ts';
import { fill, type MessageKey, type Messages } from '../messages/messages.ts';
import { SEVERITY_MARK } from '../outputs/paint.ts';
import { version } from '../version.ts';
import { addSheet, type SheetFrame } from '../workbook/add-sheet.ts';
import type { Column } from '../workbook/column.ts';

/** A line of 说明. */
export type AboutLine = readonly [group: string, item: string, text: string];

export function addAboutLines(
  workbook: Workbook,
  frame: SheetFrame,
  lines: readonly AboutLine[],
  messages: Messages,
): void {
  const columns: readonly Column<AboutLine>[] = [
    { head: 'about.group', width: 18, value: ([group]) => group },
    { head: 'about.item', width: 34, value: ([, item]) => item },
    { head: 'about.text', width: 130, value: ([, , text]) => text },
  ];
  addSheet(workbook, frame, columns, lines, messages);
}

/** A document that took part: what it is to the others, its title, its file and how to know it again. */
export function documentLines(role: string, { file, title }: ComparedPlan, messages: Messages): readonly AboutLine[] {
  const { meta } = file.reading;
  const facts: readonly (readonly [MessageKey, string])[] = [
    ['about.title', title],
    ['about.region', meta.region?.name ?? ''],
    ['about.number', meta.number?.quote ?? ''],
    ['about.file', file.document.name],
    ['about.sha', file.sha256],
  ];
  return facts.filter(([, text]) => text !== '').map(([key, text]) => [role, messages[key], text]);
}

export function madeLine(today: string, messages: Messages): AboutLine {
  return [
    messages['about.document'],
    messages['about.read'],
    fill(messages['about.comparedBy'], { day: today, version }),
  ];
}

export function legendLines(entries: readonly (readonly [MessageKey, MessageKey])[], messages: Messages): AboutLine[] {
  return entries.map(([item, text]) => [messages['about.legend'], messages[item], messages[text]]);
}

/** What a person should look at first, and decisions that found no clause any more. */
export function matterLines(comparison: Comparison, messages: Messages): readonly AboutLine[] {
  const { lapsed } = comparison;
  return [
    ...matters(comparison, messages).map((matter): AboutLine => {
      const places = matter.places.map(({ plan, clause, quote }) => `${plan.shortName} ${clause} “${quote}”`);
      const group = `${SEVERITY_MARK[matter.severity]} ${messages['align.attention']}`;
      return [group, messages[matter.label], [matter.why, ...places].join('\n')];
    }),
    ...(lapsed.length > 0
      ? [
          [
            messages['align.attention'],
            messages['align.lapsed'],
            fill(messages['align.lapsedText'], { count: lapsed.length }),
          ] as const,
        ]
      : []),
  ];
}
