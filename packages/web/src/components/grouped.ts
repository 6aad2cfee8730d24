/**
 * 10,000 of 10000 and 1,234.50 of `1234.50`: digits of the whole part by threes, as `toLocaleString('en')`, which costs
 * the first screen a formatter. Decimals stand as they are written.
 */
export const grouped = (figure: number | string): string =>
  String(figure).replace(/^-?\d+/u, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ','));
