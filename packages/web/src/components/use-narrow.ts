import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 720px)');
const listen = (told: () => void) => {
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
};

/** One column: a phone in one hand. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, () => query.matches);
