import type { Span } from '@gangmu/plan';
import type { Manuscript } from '../../manuscript.ts';

/** The stretches of the text that are the plan, without navigation, advertising and editors' notes. */
export function findBody(page: Manuscript): readonly Span[] {
  return [{ start: 0, end: page.text.length }];
}
