import type { Severity } from '@gangmu/plan';

/** Colour for a terminal; on anything else every function gives its text back. */
export interface Paint extends Readonly<Record<Severity, (text: string) => string>> {
  strong(text: string): string;
  dim(text: string): string;
}

const ESCAPE = '\u001b[';
const plain = (text: string): string => text;
const code = (start: number, end: number) => (text: string) => `${ESCAPE}${start}m${text}${ESCAPE}${end}m`;

/** A severity is a shape as well as a colour. */
export const SEVERITY_MARK: Readonly<Record<Severity, string>> = { error: '■', warning: '◐', info: '○' };

/** Colours where the output is a terminal and NO_COLOR is not set. */
export function paintFor(terminal: boolean, env: Readonly<Record<string, string | undefined>>): Paint {
  const noColour = env.NO_COLOR !== undefined && env.NO_COLOR !== '';
  if (!terminal || noColour) return { strong: plain, dim: plain, error: plain, warning: plain, info: plain };
  return { strong: code(1, 22), dim: code(2, 22), error: code(31, 39), warning: code(33, 39), info: code(2, 22) };
}
