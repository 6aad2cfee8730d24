/** 10,000: digits of a whole number by threes, as `toLocaleString('en')`, which costs the first screen a formatter. */
export const grouped = (n: number): string => String(n).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
