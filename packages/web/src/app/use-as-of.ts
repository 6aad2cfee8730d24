import { useSearchParams } from 'react-router';

/** The day that an address names. */
export function asOfIn(search: URLSearchParams): string | null {
  const given = search.get('asOf');
  return given && /^\d{4}-\d{2}-\d{2}$/u.test(given) ? given : null;
}

/** The day whose end the page shows; null for now. It stands in the address. */
export function useAsOf(): readonly [string | null, (day: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const day = asOfIn(search);
  const choose = (next: string | null) =>
    setSearch((now) => {
      const changed = new URLSearchParams(now);
      if (next) changed.set('asOf', next);
      else changed.delete('asOf');
      return changed;
    });
  return [day, choose];
}
