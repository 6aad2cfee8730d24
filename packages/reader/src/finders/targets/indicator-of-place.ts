import type { Context, Sentence } from '../../finder.ts';
import { trimHead } from './head.ts';

/** Longest text that can be the name of an indicator standing by itself. */
const LONGEST = 30;
const NAME = /^[^,;。!?\n]{2,30}$/u;

/**
 * An indicator that the sentence leaves to its place: in a table the row's first cell of words, elsewhere the short
 * line above (重点人群签约率 / 2026年达到80%。), else the heading it stands under. Empty where there is none.
 */
export function indicatorOfPlace(context: Context, sentence: Sentence): string {
  const { text } = context.page;
  if (sentence.cell) {
    const row = context.tables[sentence.cell.table]?.rows[sentence.cell.row];
    for (const cell of row?.cover ?? []) {
      if (cell === null || cell.start >= sentence.start) continue;
      const words = text.slice(cell.start, cell.end).trim();
      if (/\p{Script=Han}{2}/u.test(words) && words.length <= 60) return words;
    }
  }
  let at = indexOf(context.sentences, sentence);
  for (let step = 0; step < 3 && at > 0; step++) {
    at -= 1;
    const before = context.sentences[at] as Sentence;
    if (before.end - before.start > LONGEST) break;
    const head = trimHead(text, before.start, before.end);
    const words = text
      .slice(head.start, head.end)
      .replace(/^\d{1,2}[.、]\s?/u, '')
      .trim();
    if (before.paragraph !== sentence.paragraph && NAME.test(words)) return words;
  }
  const title = sentence.node === null ? undefined : context.outline[sentence.node]?.title;
  return title !== undefined && title.length <= LONGEST ? title : '';
}

/** Sentences are sorted by start. */
function indexOf(sentences: readonly Sentence[], sentence: Sentence): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).start < sentence.start) low = middle + 1;
    else high = middle;
  }
  return low;
}
