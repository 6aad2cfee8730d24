import { useSyncExternalStore } from 'react';

/** Whether the server answered last time; told by every request, watched by one banner. */
let lost = false;
const listeners = new Set<() => void>();

export function tellConnection(next: boolean): void {
  if (lost === !next) return;
  lost = !next;
  for (const told of listeners) told();
}

export const useConnectionLost = (): boolean =>
  useSyncExternalStore(
    (told) => {
      listeners.add(told);
      return () => listeners.delete(told);
    },
    () => lost,
  );
