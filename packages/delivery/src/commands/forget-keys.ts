import type { Directory } from '../directory.ts';
import type { Store } from '../ports.ts';

/** How long a POST that is sent again under its key is given its first answer; then the key is as good as new. */
export const KEY_HOURS = 24;

/** Keys forgotten in one transaction. */
const SLICE = 500;

const server = { personId: null, name: '', address: null };

/** Forgets, in every region, what was answered under keys before the instant; gives back how many. */
export async function forgetKeys(
  { store, directory }: { readonly store: Pick<Store, 'transact'>; readonly directory: Pick<Directory, 'regions'> },
  before: string,
): Promise<number> {
  let forgotten = 0;
  for (const { id } of await directory.regions())
    for (let some = SLICE; some === SLICE; forgotten += some)
      some = await store.transact(id, server, (tx) => tx.forgetKeys(before, SLICE));
  return forgotten;
}
