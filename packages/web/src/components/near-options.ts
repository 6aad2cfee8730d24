import { nameNearness } from '@gangmu/plan';

interface Labelled {
  readonly label?: unknown;
}
const near = (words: string, option: Labelled | undefined): number | null =>
  nameNearness(words, typeof option?.label === 'string' ? option.label : '');

/** For a choice of names: 发改 finds 区发展改革局, the nearest first. */
export const nearOptions = {
  filterOption: (words: string, option?: Labelled) => near(words, option) !== null,
  filterSort: (a: Labelled, b: Labelled, { searchValue }: { readonly searchValue: string }) =>
    (near(searchValue, a) ?? 0) - (near(searchValue, b) ?? 0),
};
