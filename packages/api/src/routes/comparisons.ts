import { Failure } from '../http/failure.ts';
import type { Handlers } from '../visit.ts';

const later = async (): Promise<never> => {
  throw new Failure('unavailable');
};
export const comparisons: Handlers<'comparisons'> = {
  list: later,
  add: later,
  get: later,
  clauses: later,
  targets: later,
  decide: later,
  apply: later,
};
