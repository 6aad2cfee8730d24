/**
 * Rows in the order in which a transaction is to change them. Two that change the same rows, each in an order of its own,
 * would wait for each other until the database gives one of them up.
 */
export const inOrder = <R extends { readonly id: string }>(rows: readonly R[]): readonly R[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
