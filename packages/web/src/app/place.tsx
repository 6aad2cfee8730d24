import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useWords } from '../messages/language.tsx';
import { shellWords } from '../messages/shell-words.ts';

interface Place {
  readonly title: string;
  /** The page belongs to the current plan: its name stands before the place. */
  readonly ofPlan: boolean;
  /** The page can be seen as of a past day. */
  readonly dated: boolean;
}
const NOWHERE: Place = { title: '', ofPlan: false, dated: false };
const PlaceContext = createContext<{ place: Place; setPlace: (place: Place) => void }>({
  place: NOWHERE,
  setPlace: () => {},
});

export function PlaceProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState(NOWHERE);
  return <PlaceContext value={{ place, setPlace }}>{children}</PlaceContext>;
}

export const useShownPlace = () => useContext(PlaceContext).place;

/** Called by a page: its name for the header and the window. */
export function usePlace(title: string, { ofPlan = false, dated = false } = {}): void {
  const { setPlace } = useContext(PlaceContext);
  const t = useWords(shellWords);
  useEffect(() => {
    setPlace({ title, ofPlan, dated });
    document.title = title === '' ? t.product : `${title} · ${t.product}`;
  }, [title, ofPlan, dated, setPlace, t]);
}
