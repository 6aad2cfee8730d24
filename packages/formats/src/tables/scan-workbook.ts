import { DocumentError } from '../document-error.ts';
import type { Package } from '../package/open-package.ts';
import { MAX_COLUMNS } from '../xlsx/cell-address.ts';
import { parseRange, slotsOf } from './cell-range.ts';
import { TABLE_LIMITS } from './table-limits.ts';

/** What a part may hold of one element. */
interface Counted {
  readonly part: RegExp;
  readonly element: RegExp;
  readonly limit: number;
  readonly detail: string;
}

const COUNTED: readonly Counted[] = [
  { part: /styles\.xml$/iu, element: /<(?:\w+:)?xf[\s/>]/gu, limit: TABLE_LIMITS.styles, detail: 'styles' },
  {
    part: /workbook\.xml$/iu,
    element: /<(?:\w+:)?definedName[\s/>]/gu,
    limit: TABLE_LIMITS.definedNames,
    detail: 'names',
  },
  {
    part: /sharedStrings\.xml$/iu,
    element: /<(?:\w+:)?si[\s/>]/gu,
    limit: TABLE_LIMITS.sharedStrings,
    detail: 'strings',
  },
];
const SHEET = /worksheets\/[^/]+\.xml$/iu;
const RANGES =
  /<(?:\w+:)?(?:(?<merge>mergeCell)\s[^>]*?ref|(?<validation>dataValidation)\s[^>]*?sqref|(?<col>col)\s[^>]*?max)="(?<value>[^"]{1,8000})"/gu;
/** An element may be cut by the border of two pieces. */
const OVERLAP = 400;

/**
 * Inflates every part once and counts: bytes (the container does), and the marks of workbooks that blow a reader up.
 * Quicker than parsing by far, so that a bomb is refused before anything is built from it (RELIABILITY A21, C15).
 */
export async function scanWorkbook(contents: Package): Promise<void> {
  for (const part of contents.parts()) {
    const counted = COUNTED.filter((one) => one.part.test(part));
    const sheet = SHEET.test(part);
    if (counted.length === 0 && !sheet) {
      for await (const _ of contents.inflate(part)) void _;
      continue;
    }
    let seen = 0;
    let rest = '';
    for await (const chunk of contents.inflate(part)) {
      const text = rest + chunk.toString('latin1');
      // Only what begins before the border belongs to this piece; the overlap is looked at with the next.
      const border = text.length - OVERLAP;
      for (const one of counted) {
        for (const { index } of text.matchAll(one.element)) if (index < border) seen += 1;
        if (seen > one.limit) throw bomb(contents.name, `${part}: ${one.detail}`, seen, one.limit);
      }
      if (sheet) checkRanges(text, contents.name);
      rest = text.slice(Math.max(0, border));
    }
    for (const one of counted) seen += [...rest.matchAll(one.element)].length;
    for (const one of counted)
      if (seen > one.limit) throw bomb(contents.name, `${part}: ${one.detail}`, seen, one.limit);
  }
}

function checkRanges(text: string, name: string): void {
  for (const { groups = {} } of text.matchAll(RANGES)) {
    const { merge, validation, value = '' } = groups;
    if (merge !== undefined) {
      const range = parseRange(value);
      if (range !== undefined && slotsOf(range) > TABLE_LIMITS.mergedSlots)
        throw bomb(name, 'merged cells', slotsOf(range), TABLE_LIMITS.mergedSlots);
    } else if (validation !== undefined) {
      let slots = 0;
      for (const one of value.split(' ')) {
        const range = parseRange(one);
        slots += range === undefined ? 0 : slotsOf(range);
      }
      if (slots > TABLE_LIMITS.validatedSlots) throw bomb(name, 'validated cells', slots, TABLE_LIMITS.validatedSlots);
    } else if (Number(value) > MAX_COLUMNS) throw bomb(name, 'columns', Number(value), MAX_COLUMNS);
  }
}

const bomb = (name: string, detail: string, actual: number, limit: number): DocumentError =>
  new DocumentError('bomb', name, { detail, actual, limit });
