import type { PlanText } from '../plan-text.ts';

/** A region as a plan may call it: 临江市 and, in running text, 临江. */
export interface RegionName {
  readonly full: string;
  readonly short: string;
  readonly code: string | null;
  /** 4 country · 3 province · 2 city · 1 county, district or zone · 0 not known. */
  readonly grade: number;
}

const ENDINGS: readonly (readonly [RegExp, number])[] = [
  [/(?:高新技术产业开发区|经济技术开发区|高新区|开发区|新区|港区|保税区|管委会)$/u, 1],
  [/(?:特别行政区|自治区|省)$/u, 3],
  [/(?:自治州|地区|盟|市)$/u, 2],
  [/(?:自治县|县|区|旗)$/u, 1],
];
const GRADE_WORDS: readonly (readonly [RegExp, number])[] = [
  [/(?:全|我)省/gu, 3],
  [/(?:全|我)市/gu, 2],
  [/(?:全|我)(?:区|县)|新区/gu, 1],
];

/** The plan's own region: given, else as read; where neither is, at least its grade from 全市, 我区 in its text. */
export function ownRegion({ reading, text }: PlanText, given?: string): RegionName {
  const name = given ?? reading.meta.region?.name ?? '';
  return named(name, given === undefined ? (reading.meta.region?.code ?? null) : null, spokenGrade(text));
}

export function named(name: string, code: string | null = null, fallback = 0): RegionName {
  for (const [ending, grade] of ENDINGS) {
    const short = name.replace(ending, '');
    if (short !== name) return { full: name, short: short.length >= 2 ? short : name, code, grade };
  }
  return { full: name, short: name, code, grade: fallback };
}

/** 全市 twenty times and 全省 twice is a city's plan. */
function spokenGrade(text: string): number {
  let best = { grade: 0, count: 0 };
  for (const [form, grade] of GRADE_WORDS) {
    const count = text.match(form)?.length ?? 0;
    if (count > best.count) best = { grade, count };
  }
  return best.grade;
}
