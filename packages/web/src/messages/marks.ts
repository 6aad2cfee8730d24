import { useLanguage } from './language.tsx';
import type { Language } from './words.ts';

interface Marks {
  /** Between a word and what it says. */
  readonly colon: string;
  /** Between the parts of one thing that is said. */
  readonly comma: string;
  /** Between several things that are said. */
  readonly semicolon: string;
  /** Between the names of a list. */
  readonly list: string;
  /** Words set apart behind others. */
  readonly aside: (words: string) => string;
}

const MARKS: Readonly<Record<Language, Marks>> = {
  zh: { colon: '：', comma: '，', semicolon: '；', list: '、', aside: (words) => `（${words}）` },
  en: { colon: ': ', comma: ', ', semicolon: '; ', list: ', ', aside: (words) => ` (${words})` },
};

/** The punctuation of the language on the screen, for sentences that are put together from words and data. */
export const useMarks = (): Marks => MARKS[useLanguage().language];
