interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

/** Every row of a list that comes in pages. */
export async function allPages<T>(ask: (after: string | undefined) => Promise<Page<T>>): Promise<readonly T[]> {
  const rows: T[] = [];
  for (let after: string | undefined; ; ) {
    const page = await ask(after);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}
