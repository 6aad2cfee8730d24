import { readdirSync, readFileSync } from 'node:fs';

const plans = new URL('../examples/plans/', import.meta.url);

/** Our own example plans, one after the other, repeated up to a size in bytes of UTF-8. */
export function sample(bytes: number): string {
  const texts = readdirSync(plans)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, plans), 'utf8'));
  const whole = `${texts.join('\n')}\n`;
  const size = Buffer.byteLength(whole);
  const repeated = whole.repeat(Math.ceil(bytes / size));
  // Three bytes a character, nearly; cut at a line so that no sentence is broken.
  const cut = repeated.lastIndexOf('\n', Math.round((repeated.length * bytes) / (size * Math.ceil(bytes / size))));
  return repeated.slice(0, cut > 0 ? cut : undefined);
}
