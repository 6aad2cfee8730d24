import type { Me } from '@gangmu/contract';
import { createContext, useContext } from 'react';
import { heldBack } from '../queries/use-me.ts';

type Mine = Me['regions'][number];
const RegionContext = createContext<{ me: Me; mine: Mine } | null>(null);
export const RegionProvider = RegionContext.Provider;

/** The region of this page and what the person may do there. */
export function useRegion() {
  const found = useContext(RegionContext);
  if (!found) throw new Error('useRegion outside a region');
  const { me, mine } = found;
  const held = heldBack(me);
  return {
    me,
    mine,
    held,
    regionId: mine.regionId,
    base: `/${mine.code}`,
    may: (action: string) => !held && action in mine.rights,
  };
}
