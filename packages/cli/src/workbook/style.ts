import type { Borders, Fill, Font } from 'exceljs';

/** Fonts as Chinese offices have them; another system takes the nearest it has. */
export const FONT = {
  title: { name: '宋体', size: 18, bold: true, color: { argb: 'FF1B2430' } },
  about: { name: '仿宋', size: 11, color: { argb: 'FF5B6672' } },
  head: { name: '黑体', size: 10, color: { argb: 'FF1B2430' } },
  body: { name: '仿宋', size: 10, color: { argb: 'FF1B2430' } },
  small: { name: '仿宋', size: 8, color: { argb: 'FF1B2430' } },
  quiet: { name: '仿宋', size: 9, color: { argb: 'FF5B6672' } },
} as const satisfies Readonly<Record<string, Partial<Font>>>;

const hairline = { style: 'thin', color: { argb: 'FFB9C0BC' } } as const;
export const BORDER: Partial<Borders> = { top: hairline, left: hairline, bottom: hairline, right: hairline };

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
/** The head of what the document filled, and of what the office fills in. */
export const HEAD_FILL = { filled: solid('FFE3E9F1'), open: solid('FFF7F8F6') } as const;

/** Text colours of the lights; the shape and the word stand in the cell itself. */
export const LIGHT_COLOUR = {
  'light.green': 'FF1E6B3A',
  'light.yellow': 'FF8A5A00',
  'light.red': 'FFB3261E',
  'light.blue': 'FF1F4E8C',
  'light.grey': 'FF5B6672',
} as const;
