/** Exact arithmetic on decimal strings: money is never put through a float. */

interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

function scaled(text: string): Scaled {
  const [whole = '0', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length };
}

/** The product of two plain decimals, without superfluous zeros: `1.1` × `10000` → `11000`. */
export function multiply(a: string, b: string): string {
  const x = scaled(a);
  const y = scaled(b);
  return written({ digits: x.digits * y.digits, places: x.places + y.places });
}

/** A decimal times a power of ten: `1.1`, 12 → `1100000000000`. */
export function shift(a: string, power: number): string {
  return multiply(a, `1${'0'.repeat(power)}`);
}

function written({ digits, places }: Scaled): string {
  const text = digits.toString().padStart(places + 1, '0');
  if (places === 0) return text;
  const fraction = text.slice(-places).replace(/0+$/u, '');
  const whole = text.slice(0, -places);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
