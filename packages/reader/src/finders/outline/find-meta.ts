import type { PlanMeta, Span } from '@gangmu/plan';
import type { Manuscript } from '../../manuscript.ts';

/** Title, issuer, document number, date, period and region, each null where the text does not state it. */
export function findMeta(_page: Manuscript, _body: readonly Span[]): PlanMeta {
  return { title: null, issuer: null, number: null, date: null, period: null, region: null };
}
