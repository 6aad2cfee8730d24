import { catalogues, fill, type MessageKey } from '../messages/messages.ts';
import { DocumentProblem } from './document-problem.ts';

/** A problem whose texts stand in the catalogues. */
export function problem(
  key: MessageKey,
  values: Readonly<Record<string, string | number>>,
  cause?: unknown,
): DocumentProblem {
  return new DocumentProblem({ zh: fill(catalogues.zh[key], values), en: fill(catalogues.en[key], values) }, { cause });
}
