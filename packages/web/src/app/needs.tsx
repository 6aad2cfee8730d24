import type { ComponentType } from 'react';
import { NoRight } from './no-right.tsx';
import { useRegion } from './region.tsx';

/** A page for those who may do one of these things, and one that says so for all others. */
export function needs(Page: ComponentType, ...actions: readonly string[]): ComponentType {
  return function Guarded() {
    const { may, base } = useRegion();
    return actions.some(may) ? <Page /> : <NoRight base={base} />;
  };
}
