import type { Context } from '../../finder.ts';

const known = new WeakMap<Context, { readonly year: number | null }>();

/**
 * The year the document speaks from, which 今年 and 年内 mean: the single year in its title (2024年政府工作报告),
 * else the year its period starts, else the year of issue, else the first period in its opening words.
 */
export function documentYear(context: Context): number | null {
  const seen = known.get(context);
  if (seen) return seen.year;
  const year = find(context);
  known.set(context, { year });
  return year;
}

function find({ meta, page }: Context): number | null {
  const title = meta.title?.quote ?? '';
  const years = [...title.matchAll(/20\d\d/gu)];
  if (years.length === 1) return Number(years[0]?.[0]);
  if (meta.period) return meta.period.from;
  if (meta.date) return Number(meta.date.value.slice(0, 4));
  const opening = page.text.slice(0, 3000);
  const report = /(20\d\d)年[^\n。]{0,12}政府工作报告/u.exec(opening);
  if (report) return Number(report[1]);
  const period = /(20\d\d)年?-{1,2}20\d\d年/u.exec(opening);
  if (period) return Number(period[1]);
  const first = /(20\d\d)[-年.]/u.exec(opening);
  return first ? Number(first[1]) : null;
}
