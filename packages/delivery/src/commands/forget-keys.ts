import type { Directory } from '../directory.ts';
import type { Store } from '../ports.ts';

/** How long a POST that is sent again under its key is given its first answer; then the key is as good as new. */
export const KEY_HOURS = 24;

/** Keys forgotten in one transaction. */
const SLICE = 500;

const server = { personId: null, name: '', address: null };

export interface Forgotten {
  readonly keys: number;
  /** Regions whose keys stand until the next time, each with what went wrong; the others are done. */
  readonly failures: readonly { readonly regionId: string; readonly error: unknown }[];
}

/** Forgets, in every region, what was answered under keys before the instant. */
export async function forgetKeys(
  { store, directory }: { readonly store: Pick<Store, 'transact'>; readonly directory: Pick<Directory, 'regions'> },
  before: string,
): Promise<Forgotten> {
  let keys = 0;
  const failures: { readonly regionId: string; readonly error: unknown }[] = [];
  for (const { id: regionId } of await directory.regions())
    try {
      for (let some = SLICE; some === SLICE; keys += some)
        some = await store.transact(regionId, server, (tx) => tx.forgetKeys(before, SLICE));
    } catch (error) {
      failures.push({ regionId, error });
    }
  return { keys, failures };
}
