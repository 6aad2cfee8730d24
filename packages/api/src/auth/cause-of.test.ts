import { expect, it } from 'vitest';
import { causeOf } from './cause-of.ts';

it('says what caused an error of the provider, with its codes, and nothing else of it', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:8443'), { code: 'ECONNREFUSED' });
  expect(causeOf(new Error('something went wrong', { cause: refused }))).toBe(
    'something went wrong ← connect ECONNREFUSED 10.0.0.1:8443 · ECONNREFUSED',
  );
  const wrong = Object.assign(new Error('an error in the body'), { error: 'invalid_client', body: { secret: 'x' } });
  expect(causeOf(wrong)).toBe('an error in the body · invalid_client');
  const ring = new Error('round');
  ring.cause = ring;
  expect(causeOf(ring).length).toBeLessThan(100);
  expect(causeOf(undefined)).toBe('');
});
