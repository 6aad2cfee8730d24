import { AsyncLocalStorage } from 'node:async_hooks';

const within = new AsyncLocalStorage<(() => void)[]>();

/** Runs work whose changes of maps, made by `put`, are taken back where it fails. */
export async function undoable<T>(work: () => Promise<T>): Promise<T> {
  const undo: (() => void)[] = [];
  try {
    return await within.run(undo, work);
  } catch (error) {
    for (const one of undo.reverse()) one();
    throw error;
  }
}

/** Sets a key, or removes it where there is no value. */
export function put<K, V>(map: Map<K, V>, key: K, value: V | undefined): void {
  const before = map.get(key);
  within.getStore()?.push(() => set(map, key, before));
  set(map, key, value);
}

function set<K, V>(map: Map<K, V>, key: K, value: V | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
