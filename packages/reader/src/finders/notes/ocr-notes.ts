import type { Note } from '@gangmu/plan';
import type { Context } from '../../finder.ts';
import { quoted } from '../../manuscript.ts';

/** Letters for digits (2O25年, 3l家), blanks inside numbers, doubled marks, characters that were lost. */
const SUSPECT =
  /\uFFFD{1,20}|(?<![A-Za-z\d])\d{1,6}[OoIl]\d{0,6}(?=[年月日%万亿个家项元])|(?<![A-Za-z\d])[OoIl]\d{1,6}(?=[年月日%万亿个家项元])|\d \d{1,4}(?=[年%])|[,、;]{2}|。。(?!。)|%{2}/gu;
/** Cheap test before the pattern: marks and characters that hardly ever stand in a clean text. */
const HINT = /\uFFFD|\d[OoIl]|[OoIl]\d|\d \d|,,|、、|;;|。。|,、|、,|%%/u;

/** Places that look damaged by scanning; what is read there deserves a look. */
export function ocrNotes({ page, sentences }: Context): readonly Note[] {
  if (!HINT.test(page.text)) return [];
  const notes: Note[] = [];
  let at = 0;
  for (const match of page.text.matchAll(SUSPECT)) {
    const start = match.index;
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= start) at += 1;
    const sentence = sentences[at];
    if (!sentence || sentence.start > start) continue;
    notes.push({
      kind: 'note',
      code: 'ocr-suspect',
      severity: 'warning',
      clause: sentence.clause,
      node: sentence.node,
      rule: 'note/ocr',
      ...quoted(page, start, start + match[0].length),
    });
  }
  return notes;
}
