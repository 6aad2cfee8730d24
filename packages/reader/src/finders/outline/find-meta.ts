import type { PlanMeta, Quoted } from '@gangmu/plan';
import { type Manuscript, quoted } from '../../manuscript.ts';
import type { Body } from './find-body.ts';

const NUMBER = /[\u4e00-\u9fff]{1,14}(?:\[|〔|\()(?:19|20)\d{2}(?:\]|〕|\)) ?\d{1,4} ?号/gu;
const ARABIC_DATE = /((?:19|20)\d{2}) ?(?:年|-|\/|\.) ?(\d{1,2}) ?(?:月|-|\/|\.) ?(\d{1,2})(?!\d) ?日?/u;
const HAN_DATE =
  /二[〇○零O0]([一二三四五六七八九〇○零]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u;
const PERIOD = /((?:19|20)\d{2}) ?年? ?[-~至到] ?((?:19|20)\d{2}) ?年?/u;
const REGION = /^(?:中共)?([\u4e00-\u9fff]{2,10}?(?:自治区|自治州|新区|高新区|开发区|省|市|州|盟|区|县|旗))/u;
const ISSUER =
  /^(?:[\u4e00-\u9fff、()]{2,30}(?:人民政府|委员会|办公厅|办公室|管委会|领导小组|厅|局|委|院|部|指挥部) ?){1,3}(?:\(代章\))?$/u;
const HAN_DIGITS = '〇一二三四五六七八九';

/** Title, issuer, document number, date, period and region, each null where the text does not state it. */
export function findMeta(page: Manuscript, found: Body): PlanMeta {
  const title = titleOf(page, found);
  const heads = page.text.slice(found.head.start, found.head.end);
  const period = PERIOD.exec(title ? page.text.slice(title.start, title.end) : '');
  const given = page.options.region;
  const stated = title ? REGION.exec(title.quote) : null;
  return {
    title,
    issuer: issuerOf(page, found),
    number: numberOf(page, found, heads),
    date: dateOf(page, found, heads),
    period:
      title && period
        ? {
            ...quoted(page, title.start + period.index, title.start + period.index + period[0].length),
            from: Number(period[1]),
            to: Number(period[2]),
          }
        : null,
    region: given
      ? { name: given, code: null, origin: 'given' }
      : stated
        ? { name: stated[1] as string, code: null, origin: 'title' }
        : null,
  };
}

function titleOf(page: Manuscript, { titles, body }: Body): Quoted | null {
  const first = titles[0];
  if (!first) return null;
  // A title broken over two lines begins at the body's own beginning.
  const start = body[0]?.start ?? first.start;
  return first.start - start > 0 && first.start - start <= 60
    ? quoted(page, start, first.end)
    : quoted(page, first.start, first.end);
}

function numberOf(page: Manuscript, { head }: Body, heads: string): Quoted | null {
  for (const match of heads.matchAll(NUMBER)) {
    // A number in brackets or behind a title is a reference to another document.
    const before = heads.charAt(match.index - 1);
    if (before === '(' || before === '》') continue;
    return quoted(page, head.start + match.index, head.start + match.index + match[0].length);
  }
  return null;
}

function hanNumber(text: string): number {
  if (!text.includes('十')) return HAN_DIGITS.indexOf(text);
  const [tens, ones] = text.split('十') as [string, string];
  return (tens ? HAN_DIGITS.indexOf(tens) : 1) * 10 + (ones ? HAN_DIGITS.indexOf(ones) : 0);
}

/** A date on a line of its own: the last of the notice, else the first after the plan. */
function dateOf(page: Manuscript, { head, body }: Body, heads: string): PlanMeta['date'] {
  const tail = body.at(-1)?.end ?? page.text.length;
  const stretches: readonly (readonly [number, string])[] = [
    [head.start, heads],
    [tail, page.text.slice(tail, tail + 400)],
  ];
  for (const [offset, text] of stretches) {
    let best: PlanMeta['date'] = null;
    let at = 0;
    for (const line of text.split('\n')) {
      const trimmed = line.trim();
      const arabic = trimmed.length <= 60 ? ARABIC_DATE.exec(line) : null;
      const han = arabic || trimmed.length > 60 ? null : HAN_DATE.exec(line);
      const match = arabic ?? han;
      const alone =
        match !== null &&
        (match[0].trim().length >= trimmed.length - 4 ||
          /(?:日期|时间)[::]/u.test(line) ||
          (best === null && text === heads));
      if (match && alone) {
        const [year, month, day] = arabic
          ? [Number(arabic[1]), Number(arabic[2]), Number(arabic[3])]
          : [
              2000 + Number([...(match[1] as string)].map((c) => Math.max(HAN_DIGITS.indexOf(c), 0)).join('')),
              hanNumber(match[2] as string),
              hanNumber(match[3] as string),
            ];
        if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
          const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const place = quoted(page, offset + at + match.index, offset + at + match.index + match[0].trimEnd().length);
          best = { ...place, value };
        }
      }
      at += line.length + 1;
    }
    if (best) return best;
  }
  return null;
}

function issuerOf(page: Manuscript, { head, body }: Body): Quoted | null {
  const tail = body.at(-1)?.end ?? page.text.length;
  for (const [start, end] of [
    [head.start, head.end],
    [tail, Math.min(tail + 300, page.text.length)],
  ] as const) {
    let at = start;
    let best: Quoted | null = null;
    for (const line of page.text.slice(start, end).split('\n')) {
      const trimmed = line.trim();
      if (trimmed.length >= 4 && trimmed.length <= 60 && ISSUER.test(trimmed)) {
        const from = at + line.indexOf(trimmed);
        best = quoted(page, from, from + trimmed.length);
      }
      at += line.length + 1;
    }
    if (best) return best;
  }
  return null;
}
