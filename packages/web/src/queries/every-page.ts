interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

/** All pages of a short list (units, posts, plans), one after the other. */
export async function everyPage<T>(ask: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const rows: T[] = [];
  let after: string | undefined;
  do {
    const page = await ask(after);
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}

/** `after` only where there is one: exact optional properties take no undefined. */
export const from = (after: string | undefined) => (after === undefined ? {} : { after });
