/**
 * Text for people without control characters, so that a title or a file name cannot move the cursor, rename the window
 * or hide a line. Line ends and tabs stay, a return at the very end (progress writes over itself) and, for a terminal,
 * the colours that `paint.ts` uses, which do no more than colour.
 */
export function plainText(text: string, terminal: boolean): string {
  const plain = text.replace(terminal ? CONTROLS_BUT_COLOURS : CONTROLS, '');
  return text.endsWith('\r') ? `${plain}\r` : plain;
}

const CONTROLS = /(?![\n\t])\p{Cc}/gu;
const CONTROLS_BUT_COLOURS = new RegExp(`(?!\u001b\\[(?:1|2|22|31|33|39)m)${CONTROLS.source}`, 'gu');

/** One line of JSON; DEL and C1 controls are escaped as JSON itself escapes C0, which changes no value. */
export function jsonLine(value: unknown): string {
  const json = JSON.stringify(value).replace(
    /(?!\n)\p{Cc}/gu,
    (control) => `\\u00${control.charCodeAt(0).toString(16)}`,
  );
  return `${json}\n`;
}
