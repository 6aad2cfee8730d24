const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
/** 投资500万元以上的… · 千万元以上… · 产业规模过百亿元… · 500千伏… The unit keeps counts (500个以上) out. */
const FORM =
  /(过|超)?(\d{1,9}(?:\.\d{1,4})?|[一二两三四五六七八九])?([十百千万亿]{0,3})(元|亩|吨|平方米|公顷|千瓦|分)?(以上|以下|及以上|级)?(?=(?:的)?\p{Script=Han}{2})/gu;

/**
 * The sizes that decide what an indicator counts, as numbers with their unit: 集体收入50万元以上的村 → `500000元`.
 * Two indicators with different sizes count different things.
 */
export function thresholds(indicator: string): string {
  const found: string[] = [];
  for (const [, over, number, powers, unit, edge] of indicator.matchAll(FORM)) {
    if ((number === undefined && !powers) || (edge === undefined && over === undefined)) continue;
    if (unit === undefined && !(powers ?? '').includes('亿') && !(powers ?? '').includes('万')) continue;
    const base = number === undefined ? 1 : (DIGITS[number] ?? Number(number));
    let power = 0;
    for (const sign of powers ?? '') power += POWERS[sign] ?? 0;
    found.push(
      `${base}e${power}${unit ?? '元'}`.replace(
        /^(\d+)e(\d+)/u,
        (_, digits: string, zeros: string) => digits + '0'.repeat(Number(zeros)),
      ),
    );
  }
  return found.sort().join(' ');
}
