import { DocumentError, type DocumentErrorCode, type DocumentErrorFacts } from '../document-error.ts';
import type { WorkerRequest } from './wire.ts';

/** What the child tells its parent where it could not read. */
export function refusal(
  error: unknown,
  { limits }: WorkerRequest,
): { readonly code: DocumentErrorCode; readonly facts: DocumentErrorFacts } {
  if (error instanceof DocumentError) return { code: error.code, facts: error.facts };
  const memory = error instanceof RangeError && /allocation|string length|array length/iu.test(error.message);
  const detail = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown';
  return memory
    ? { code: 'out-of-memory', facts: { limit: limits.memoryBytes, detail } }
    : { code: 'crashed', facts: { detail } };
}
