import type { FastifyInstance } from 'fastify';
import { Failure } from './failure.ts';

const DEEPEST = 64;

/**
 * Refuses what no field of ours may hold, before any schema: NUL and half surrogate pairs, which a database cannot keep
 * as text, and nesting that only somebody who looks for a stack overflow sends.
 */
export function plainInput(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const parts = [
      ['params', request.params],
      ['querystring', request.query],
      ['body', request.body],
    ] as const;
    for (const [part, value] of parts) {
      const fault = faultIn(value, 0);
      if (fault) throw new Failure('invalid-request', { in: part, issues: [{ at: '', message: fault }] });
    }
  });
}

function faultIn(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? 'not plain text' : null;
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return null;
  if (depth >= DEEPEST) return `nested deeper than ${DEEPEST}`;
  for (const [name, one] of Object.entries(value)) {
    const fault = faultIn(name, depth) ?? faultIn(one, depth + 1);
    if (fault) return fault;
  }
  return null;
}
