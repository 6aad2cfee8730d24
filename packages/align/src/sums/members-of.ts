const NUMBERS: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** How many members a named group has: 主城三区 → 3; null where its name does not say. */
export function membersOf(part: string | null): number | null {
  const sign = /([两二三四五六七八九十])(?:区|县|市)/u.exec(part ?? '')?.[1];
  return sign === undefined ? null : (NUMBERS[sign] ?? null);
}
