import { Failure } from '../http/failure.ts';

/**
 * The sign-in library wraps everything in an error of its own: what it refuses (4xx) is null here, what it could not do
 * because its database was away is told as such and is nobody's wrong password.
 */
export function refusedByLibrary(error: unknown): null {
  const { statusCode } = error as { statusCode?: number };
  if (statusCode !== undefined && statusCode < 500) return null;
  throw new Failure('unavailable');
}
