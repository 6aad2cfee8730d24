import { useLanguage } from './language.tsx';
import type { Language } from './words.ts';

interface Marks {
  /** Between a word and what it says. */
  readonly colon: string;
  /** Words set apart behind others. */
  readonly aside: (words: string) => string;
}

const MARKS: Readonly<Record<Language, Marks>> = {
  zh: { colon: '：', aside: (words) => `（${words}）` },
  en: { colon: ': ', aside: (words) => ` (${words})` },
};

/** The punctuation of the language on the screen, for sentences that are put together from words and data. */
export const useMarks = (): Marks => MARKS[useLanguage().language];
