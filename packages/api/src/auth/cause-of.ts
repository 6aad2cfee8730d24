/**
 * What went wrong with the provider, for the log: an error of the client says little, what caused it says it. Codes of
 * OAuth and of the network, never what was sent.
 */
export function causeOf(error: unknown): string {
  const said: string[] = [];
  for (let one = error, depth = 0; one && depth < 5; depth += 1) {
    const { message, code, error: told, error_description: why, cause } = one as Readonly<Record<string, unknown>>;
    said.push([message, told, why, code].filter((part) => typeof part === 'string' && part !== '').join(' · '));
    one = cause instanceof Error ? cause : null;
  }
  return said.filter(Boolean).join(' ← ').slice(0, 500);
}
