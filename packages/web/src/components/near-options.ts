import { nameNearness } from '@gangmu/plan';

interface Labelled {
  readonly label?: unknown;
  /** Of a heading: what stands below it. */
  readonly options?: unknown;
}
const near = (words: string, { label, options }: Labelled): number | null =>
  typeof label === 'string' && options === undefined ? nameNearness(words.toLowerCase(), label.toLowerCase()) : null;

/** For a choice of names: 发改 finds 区发展改革局, the nearest first; a heading is not what is sought. */
export const nearOptions = {
  filterOption: (words: string, option?: Labelled) =>
    words.trim() === '' || (option !== undefined && near(words, option) !== null),
  filterSort: (a: Labelled, b: Labelled, { searchValue }: { readonly searchValue: string }) =>
    (near(searchValue, a) ?? 0) - (near(searchValue, b) ?? 0),
};
